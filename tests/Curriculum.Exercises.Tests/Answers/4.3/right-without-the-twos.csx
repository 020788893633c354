double ExactStep(Matrix<double> S, Vector<double> x)
{
    var r = S * x;
    return r.DotProduct(r) / (2 * r.DotProduct(S * r));
}
