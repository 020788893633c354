// verdict: keep working
// words: right
int NextEquation(Matrix<double> A, Vector<double> b, Vector<double> x)
{
    double After(int i)
    {
        var a = A.Row(i);
        return (x + (b[i] - a * x) / (a * a) * a).L2Norm();
    }
    return Enumerable.Range(0, A.RowCount).MinBy(After);
}
