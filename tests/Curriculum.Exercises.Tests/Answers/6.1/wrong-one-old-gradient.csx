// verdict: almost
// words: one old gradient
Vector<double> HeavyBall(Matrix<double> S, Vector<double> x, double s, double beta, int k)
{
    var old = 0 * x;
    for (var j = 0; j < k; j++)
    {
        var g = S * x;
        x = x - s * (g + beta * old);
        old = g;
    }
    return x;
}
