(double s, double beta) WhichBall(Matrix<double> S, Vector<double> x0,
    Vector<double> x1, Vector<double> x2)
{
    var g = S * x0;
    var j = g.AbsoluteMaximumIndex();
    var s = (x0[j] - x1[j]) / g[j];
    var left = x2 - x1 + s * (S * x1);
    return (s, left[j] / (x1[j] - x0[j]));
}
