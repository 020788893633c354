Vector<double> AdamPoint(Matrix<double> G, Vector<double> x, double alpha, double beta1, double beta2, double epsilon)
{
    var (m, v, t) = (0 * x, 0 * x, 0);
    foreach (var g in G.EnumerateColumns())
    {
        t++;
        m = beta1 * m + (1 - beta1) * g;
        v = beta2 * v + (1 - beta2) * g.PointwiseMultiply(g);
        var root = Math.Sqrt(1 - Math.Pow(beta2, t));
        var step = alpha * root / (1 - Math.Pow(beta1, t));
        x -= step * m.PointwiseDivide(v.PointwiseSqrt() + epsilon * root);
    }
    return x;
}
