// why: Between two knots the awake neurons' weights add up to the slope. So each weight is the slope after its
// knot minus the slope before it.
Vector<double> SlopeChanges(double[] t, double[] f)
{
    var c = new double[t.Length - 1];
    var before = 0.0;
    for (var k = 0; k < c.Length; k++)
    {
        var slope = (f[k + 1] - f[k]) / (t[k + 1] - t[k]);
        c[k] = slope - before;
        before = slope;
    }
    return Vec(c);
}
