// verdict: almost
// words: You subtracted c_{k−1}
Vector<double> SlopeChanges(double[] t, double[] f)
{
    var c = new double[t.Length - 1];
    for (var k = 0; k < c.Length; k++)
        c[k] = (f[k + 1] - f[k]) / (t[k + 1] - t[k]) - (k == 0 ? 0 : c[k - 1]);
    return Vec(c);
}
