int NextEquation(Matrix<double> A, Vector<double> b, Vector<double> x)
{
    Vector<double> Jump(Vector<double> a, double r) => r / (a * a) * a;
    return Enumerable.Range(0, A.RowCount)
        .OrderByDescending(i => Jump(A.Row(i), b[i] - A.Row(i) * x).L2Norm()).First();
}
