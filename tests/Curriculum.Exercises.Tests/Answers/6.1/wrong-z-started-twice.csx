// verdict: almost
// words: it starts at zero
Vector<double> HeavyBall(Matrix<double> S, Vector<double> x, double s, double beta, int k)
{
    var z = S * x;
    for (var i = 0; i < k; i++)
    {
        z = S * x + beta * z;
        x = x - s * z;
    }
    return x;
}
