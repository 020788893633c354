// verdict: keep working
// words: not right
Vector<double> AdamWPoint(Matrix<double> G, Vector<double> x, double s, double eta)
{
    var (m, v) = (0 * x, 0 * x);
    for (var t = 1; t <= G.ColumnCount; t++)
    {
        var g = G.Column(t - 1);
        m = 0.9 * m + 0.1 * g;
        v = 0.999 * v + 0.001 * g.PointwisePower(2);
        var move = (m / (1 - Math.Pow(0.9, t))).PointwiseDivide((v / (1 - Math.Pow(0.999, t))).PointwiseSqrt() + 1e-8);
        x -= s * (move + eta * x.PointwiseDivide(v.PointwiseSqrt() + 1e-8));
    }
    return x;
}
