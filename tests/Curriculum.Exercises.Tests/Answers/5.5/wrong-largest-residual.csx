// verdict: almost
// words: ten times larger
int NextEquation(Matrix<double> A, Vector<double> b, Vector<double> x)
{
    double Value(int i) => Math.Abs(b[i] - A.Row(i) * x);
    return Enumerable.Range(0, A.RowCount).MaxBy(Value);
}
