(double[] knots, double[] curvatures, double start) EndlessCircle(int ratio)
{
    // Looks for a start itself: one that does not arrive in 1000 steps.
    double Slope(double x) => x < 1 ? 25 * x : 25 + 7 * (x - 1);
    bool Arrives(double from)
    {
        var (x, last) = (from, from);
        for (var k = 0; k < 1000; k++)
            (x, last) = (x - Slope(x) / 9 + 4 * (x - last) / 9, x);
        return Math.Abs(x) < 1e-9;
    }
    var start = Enumerable.Range(0, 200).Select(k => -3 + k / 50.0).First(from => !Arrives(from));
    return ([1], [25, 7], start);
}
