// verdict: almost
// words: step for ½xᵀSx
double ExactStep(Matrix<double> S, Vector<double> x)
{
    var g = S * x;
    return g * g / (g * (S * g));
}
