// verdict: almost
// words: s/(1−β)
Vector<double> HeavyBall(Matrix<double> S, Vector<double> x, double s, double beta, int k)
{
    var z = 0 * x;
    for (var j = 0; j < k; j++)
    {
        z = (1 - beta) * (S * x) + beta * z;
        x = x - s * z;
    }
    return x;
}
