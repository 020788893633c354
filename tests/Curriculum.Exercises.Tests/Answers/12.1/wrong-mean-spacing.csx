// verdict: almost
// words: mean spacing
Vector<double> SlopeChanges(double[] t, double[] f)
{
    var N = t.Length - 1;
    var h = (t[N] - t[0]) / N;
    var s = Vector<double>.Build.Dense(N, k => (f[k + 1] - f[k]) / h);
    return Vector<double>.Build.Dense(N, k => k == 0 ? s[0] : s[k] - s[k - 1]);
}
