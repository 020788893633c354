Matrix<double> FilterMatrix(double x1, double x0, double xm1, int N)
{
    var A = Matrix<double>.Build.Dense(N, N + 2);
    for (int i = 0; i < N; i++)
    {
        A[i, i] = x1;
        A[i, i + 1] = x0;
        A[i, i + 2] = xm1;
    }
    return A;
}
