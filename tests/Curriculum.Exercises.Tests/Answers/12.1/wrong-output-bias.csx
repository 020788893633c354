// verdict: almost
// words: in the place of c_0
Vector<double> SlopeChanges(double[] t, double[] f)
{
    var N = t.Length - 1;
    var s = Vector<double>.Build.Dense(N, k => (f[k + 1] - f[k]) / (t[k + 1] - t[k]));
    return Vector<double>.Build.Dense(N, k => k == 0 ? f[0] : s[k] - s[k - 1]);
}
