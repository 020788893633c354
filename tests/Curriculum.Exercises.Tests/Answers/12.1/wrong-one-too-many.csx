// verdict: keep working
// words: knots need
Vector<double> SlopeChanges(double[] t, double[] f)
{
    var c = new double[t.Length];
    for (var k = 0; k + 1 < t.Length; k++)
    {
        var slope = (f[k + 1] - f[k]) / (t[k + 1] - t[k]);
        c[k] += slope;
        c[k + 1] -= slope;
    }
    return Vec(c);
}
