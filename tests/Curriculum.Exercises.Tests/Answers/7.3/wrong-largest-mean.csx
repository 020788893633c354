// verdict: keep working
// words: not right
Vector<double> AmsGradPoint(Matrix<double> G, Vector<double> x, double alpha, double beta1, double beta2, double epsilon)
{
    var (m, v, u) = (0 * x, 0 * x, 0 * x);
    for (var t = 1; t <= G.ColumnCount; t++)
    {
        var g = G.Column(t - 1);
        m = beta1 * m + (1 - beta1) * g;
        v = beta2 * v + (1 - beta2) * g.PointwisePower(2);
        u = u.PointwiseMaximum(m.PointwisePower(2));
        x -= alpha * m.PointwiseDivide(u.PointwiseSqrt() + epsilon);
    }
    return x;
}
