// verdict: almost
// words: These are the slopes
Vector<double> SlopeChanges(double[] t, double[] f) =>
    Vector<double>.Build.Dense(t.Length - 1, k => (f[k + 1] - f[k]) / (t[k + 1] - t[k]));
