// verdict: keep working
// words: not right
Matrix<double> FilterMatrix(double x1, double x0, double xm1, int N)
{
    var A = Matrix<double>.Build.Dense(N, N + 2);
    for (int i = 0; i < N; i++)
        (A[i, i], A[i, i + 1], A[i, i + 2]) = ((i + 1) * x1, (i + 1) * x0, (i + 1) * xm1);
    return A;
}
