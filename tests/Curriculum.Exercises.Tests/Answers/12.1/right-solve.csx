Vector<double> SlopeChanges(double[] t, double[] f)
{
    var N = t.Length - 1;
    var A = Matrix<double>.Build.Dense(N, N, (j, k) => ReLU(t[j + 1] - t[k]));
    return A.Solve(Vector<double>.Build.Dense(N, j => f[j + 1] - f[0]));
}
