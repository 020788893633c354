// verdict: almost
// words: Square both
int NextEquation(Matrix<double> A, Vector<double> b, Vector<double> x)
{
    double Value(int i) => Math.Pow(b[i] - A.Row(i) * x, 2) / A.Row(i).L2Norm();
    return Enumerable.Range(0, A.RowCount).MaxBy(Value);
}
