// verdict: keep working
// words: not right
double SquareError(double[] t)
{
    var F = Interpolant.LinearSpline(t, t.Select(x => x * x).ToArray());
    return Enumerable.Range(0, 8).Select(i => t[0] + (t[^1] - t[0]) * i / 7).Max(x => Math.Abs(F(x) - x * x));
}
