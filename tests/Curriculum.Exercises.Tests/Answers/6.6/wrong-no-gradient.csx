// verdict: almost
// words: left the gradient out
(double s, double beta) WhichBall(Matrix<double> S, Vector<double> x0,
    Vector<double> x1, Vector<double> x2)
{
    var g = S * x0;
    var s = (x0 - x1) * g / (g * g);
    var left = x2 - x1;
    var step = x1 - x0;
    return (s, left * step / (step * step));
}
