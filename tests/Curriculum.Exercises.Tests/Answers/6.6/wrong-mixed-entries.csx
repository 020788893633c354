// verdict: keep working
// words: right
(double s, double beta) WhichBall(Matrix<double> S, Vector<double> x0,
    Vector<double> x1, Vector<double> x2)
{
    var g = S * x0;
    var s = (x0 - x1) * g / (g * g);
    var left = x2 - x1 + s * (S * x1);
    var step = x1 - x0;
    return (s, left[0] / step[1 % x0.Count]);
}
