// verdict: keep working
// words: miss the highest one
double SquareError(double[] t)
{
    var F = Interpolant.LinearSpline(t, t.Select(x => x * x).ToArray());
    return Enumerable.Range(0, 10000).Select(i => t[0] + (t[^1] - t[0]) * i / 9999).Max(x => Math.Abs(F(x) - x * x));
}
