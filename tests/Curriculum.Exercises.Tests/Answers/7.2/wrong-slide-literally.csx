// verdict: almost
// words: the slide says
Vector<double> AdamPoint(Matrix<double> G, Vector<double> x, double alpha, double beta1, double beta2, double epsilon)
{
    var (m, v) = (0 * x, 0 * x);
    for (var t = 1; t <= G.ColumnCount; t++)
    {
        var g = G.Column(t - 1);
        m = beta1 * m + (1 - beta1) * g;
        v = beta2 * v + (1 - beta2) * (0 * g + g * g);
        var mHat = m;
        var vHat = v;
        x -= alpha * (Math.Sqrt(v[0]) * m);
    }
    return x;
}
