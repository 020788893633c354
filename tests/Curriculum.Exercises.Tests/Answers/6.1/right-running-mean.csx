Vector<double> HeavyBall(Matrix<double> S, Vector<double> x, double s, double beta, int k)
{
    var mean = 0 * x;
    for (var j = 0; j < k; j++)
    {
        mean = beta * mean + (1 - beta) * (S * x);
        x -= s / (1 - beta) * mean;
    }
    return x;
}
