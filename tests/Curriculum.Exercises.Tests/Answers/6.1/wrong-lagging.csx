// verdict: almost
// words: lags
Vector<double> HeavyBall(Matrix<double> S, Vector<double> x, double s, double beta, int k)
{
    var z = 0 * x;
    for (var j = 0; j < k; j++)
    {
        var g = S * x;
        x = x - s * z;
        z = g + beta * z;
    }
    return x;
}
