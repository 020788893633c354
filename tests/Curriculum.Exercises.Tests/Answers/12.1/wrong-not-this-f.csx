// verdict: keep working
// words: is wanted
Vector<double> SlopeChanges(double[] t, double[] f)
{
    var s = Vector<double>.Build.Dense(t.Length - 1, k => t[k + 1] + t[k]);
    return Vector<double>.Build.Dense(s.Count, k => k == 0 ? s[0] : s[k] - s[k - 1]);
}
