// verdict: almost
// words: longest row
int NextEquation(Matrix<double> A, Vector<double> b, Vector<double> x)
{
    double Value(int i) => A.Row(i) * A.Row(i);
    return Enumerable.Range(0, A.RowCount).MaxBy(Value);
}
