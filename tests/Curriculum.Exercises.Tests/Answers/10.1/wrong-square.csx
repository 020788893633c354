// verdict: almost
// words: Your matrix is square
Matrix<double> FilterMatrix(double x1, double x0, double xm1, int N)
{
    var A = Matrix<double>.Build.Dense(N, N);
    for (int i = 0; i < N; i++)
    {
        if (i > 0) A[i, i - 1] = x1;
        A[i, i] = x0;
        if (i + 1 < N) A[i, i + 1] = xm1;
    }
    return A;
}
