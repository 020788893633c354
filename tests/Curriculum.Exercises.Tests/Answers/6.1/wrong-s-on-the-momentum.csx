// verdict: almost
// words: s multiplies only the gradient
Vector<double> HeavyBall(Matrix<double> S, Vector<double> x, double s, double beta, int k)
{
    var last = x;
    for (var i = 0; i < k; i++)
        (x, last) = (x - s * (S * x - beta * (x - last)), x);
    return x;
}
