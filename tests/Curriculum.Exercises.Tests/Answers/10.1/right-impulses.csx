Matrix<double> FilterMatrix(double x1, double x0, double xm1, int N)
{
    var filter = Filter.WithRow(x1, x0, xm1);
    return Matrix<double>.Build.DenseOfColumnVectors(Enumerable.Range(0, N + 2).Select(k =>
        filter.Apply(Vector<double>.Build.Dense(N + 2, i => i == k ? 1 : 0))));
}
