// verdict: almost
// words: upside down
double ExactStep(Matrix<double> S, Vector<double> x)
{
    var g = 2 * (S * x);
    return 2 * (g * (S * g)) / (g * g);
}
