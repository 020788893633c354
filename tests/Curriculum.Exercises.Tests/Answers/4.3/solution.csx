// why: f(x − sg) is a parabola in s with slope −gᵀg at 0 and curvature 2gᵀSg, so its lowest point is their ratio.
double ExactStep(Matrix<double> S, Vector<double> x)
{
    var g = 2 * (S * x);
    return g * g / (2 * (g * (S * g)));
}
