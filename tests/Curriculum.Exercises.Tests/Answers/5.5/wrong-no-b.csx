// verdict: almost
// words: forgot b
int NextEquation(Matrix<double> A, Vector<double> b, Vector<double> x)
{
    double Value(int i) => Math.Abs(A.Row(i) * x) / A.Row(i).L2Norm();
    return Enumerable.Range(0, A.RowCount).MaxBy(Value);
}
