// verdict: almost
// words: look between them
double SquareError(double[] t)
{
    var F = Interpolant.Network(t, t.Select(x => x * x).ToArray());
    return t.Max(x => Math.Round(Math.Abs(F.Forward(Vec(x))[0] - x * x), 9));
}
