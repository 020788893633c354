double ExactStep(Matrix<double> S, Vector<double> x)
{
    double f(double s) => (x - s * 2 * (S * x)) * (S * (x - s * 2 * (S * x)));
    var (low, mid, high) = (f(0), f(1), f(2));
    return (3 * low - 4 * mid + high) / (2 * (low - 2 * mid + high));
}
