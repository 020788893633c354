// verdict: almost
// words: not equally spaced
Vector<double> SlopeChanges(double[] t, double[] f)
{
    var s = Vector<double>.Build.Dense(t.Length - 1, k => (f[k + 1] - f[k]) / (t[1] - t[0]));
    return Vector<double>.Build.Dense(s.Count, k => k == 0 ? s[0] : s[k] - s[k - 1]);
}
