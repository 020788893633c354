// verdict: almost
// words: too far to the right
Matrix<double> FilterMatrix(double x1, double x0, double xm1, int N)
{
    return Matrix<double>.Build.Dense(N, N + 2, (i, k) => k == i + 1 ? x1 : k == i + 2 ? x0 : k == i + 3 ? xm1 : 0);
}
