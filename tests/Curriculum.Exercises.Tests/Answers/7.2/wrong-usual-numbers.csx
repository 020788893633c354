// verdict: almost
// words: typed the usual numbers
Vector<double> AdamPoint(Matrix<double> G, Vector<double> x, double alpha, double beta1, double beta2, double epsilon)
{
    var (m, v) = (0 * x, 0 * x);
    for (var t = 1; t <= G.ColumnCount; t++)
    {
        var g = G.Column(t - 1);
        m = 0.9 * m + 0.1 * g;
        v = 0.999 * v + 0.001 * g.PointwiseMultiply(g);
        var (mHat, vHat) = (m / (1 - Math.Pow(0.9, t)), v / (1 - Math.Pow(0.999, t)));
        x = x - alpha * mHat.PointwiseDivide(vHat.PointwiseSqrt() + 1e-8);
    }
    return x;
}
