Matrix<double> FilterMatrix(double x1, double x0, double xm1, int N)
{
    var weights = new[] { x1, x0, xm1 };
    return Matrix<double>.Build.Dense(N, N + 2, (i, k) => k >= i && k <= i + 2 ? weights[k - i] : 0);
}
