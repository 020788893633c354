Vector<double> HeavyBall(Matrix<double> S, Vector<double> x, double s, double beta, int k)
{
    var z = S * x;                          // z₀ = ∇f(x₀)
    for (var j = 0; j < k; j++)
    {
        x -= s * z;
        z = S * x + beta * z;               // z_{k+1} − ∇f(x_{k+1}) = βz_k
    }
    return x;
}
