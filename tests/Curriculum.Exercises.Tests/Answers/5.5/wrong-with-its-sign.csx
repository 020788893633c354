// verdict: almost
// words: with their signs
int NextEquation(Matrix<double> A, Vector<double> b, Vector<double> x)
{
    double Value(int i) => (b[i] - A.Row(i) * x) / A.Row(i).L2Norm();
    return Enumerable.Range(0, A.RowCount).MaxBy(Value);
}
