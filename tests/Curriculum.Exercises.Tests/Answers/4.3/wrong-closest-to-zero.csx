// verdict: almost
// words: closest to zero
double ExactStep(Matrix<double> S, Vector<double> x)
{
    var g = 2 * (S * x);
    return x * g / (g * g);
}
