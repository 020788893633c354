// verdict: almost
// words: the direction
Vector<double> HeavyBall(Matrix<double> S, Vector<double> x, double s, double beta, int k)
{
    var z = 0 * x;
    for (var j = 0; j < k; j++)
    {
        z = S * x + beta * z;
        x = x - s * z;
    }
    return z;
}
