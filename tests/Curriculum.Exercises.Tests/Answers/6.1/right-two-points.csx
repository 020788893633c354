Vector<double> HeavyBall(Matrix<double> S, Vector<double> x, double s, double beta, int k)
{
    var before = x;
    for (var j = 0; j < k; j++)
        (x, before) = (x - s * (S * x) + beta * (x - before), x);
    return x;
}
