Vector<double> SlopeChanges(double[] t, double[] f)
{
    var c = new double[t.Length - 1];
    for (var j = 1; j < t.Length; j++)
    {
        var F = f[0];
        for (var k = 0; k < j - 1; k++) F += c[k] * (t[j] - t[k]);
        c[j - 1] = (f[j] - F) / (t[j] - t[j - 1]);
    }
    return Vec(c);
}
