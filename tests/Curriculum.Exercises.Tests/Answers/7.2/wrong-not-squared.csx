// verdict: keep working
// words: not right
Vector<double> AdamPoint(Matrix<double> G, Vector<double> x, double alpha, double beta1, double beta2, double epsilon)
{
    var (m, v) = (0 * x, 0 * x);
    for (var t = 1; t <= G.ColumnCount; t++)
    {
        var g = G.Column(t - 1);
        m = beta1 * m + (1 - beta1) * g;
        v = beta2 * v + (1 - beta2) * g.PointwiseAbs();
        var mHat = m / (1 - Math.Pow(beta1, t));
        var vHat = v / (1 - Math.Pow(beta2, t));
        x -= alpha * mHat.PointwiseDivide(vHat.PointwiseSqrt() + epsilon);
    }
    return x;
}
