// verdict: almost
// words: from the last to the first
Vector<double> AdamPoint(Matrix<double> G, Vector<double> x, double alpha, double beta1, double beta2, double epsilon)
{
    var (m, v) = (0 * x, 0 * x);
    for (var t = 1; t <= G.ColumnCount; t++)
    {
        var g = G.Column(G.ColumnCount - t);
        m = beta1 * m + (1 - beta1) * g;
        v = beta2 * v + (1 - beta2) * g.PointwiseMultiply(g);
        var (mHat, vHat) = (m / (1 - Math.Pow(beta1, t)), v / (1 - Math.Pow(beta2, t)));
        x = x - alpha * mHat.PointwiseDivide(vHat.PointwiseSqrt() + epsilon);
    }
    return x;
}
