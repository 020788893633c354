// verdict: almost
// words: halved once too often
double ExactStep(Matrix<double> S, Vector<double> x)
{
    var g = 2 * (S * x);
    return g * g / (4 * (g * (S * g)));
}
