double ExactStep(Matrix<double> S, Vector<double> x)
{
    var g = 2 * (S * x);
    double Loss(double s) => (x - s * g) * (S * (x - s * g));
    var (low, high) = (0.0, 10.0);
    for (var k = 0; k < 200; k++)
    {
        var (a, c) = (low + (high - low) / 3, high - (high - low) / 3);
        (low, high) = Loss(a) < Loss(c) ? (low, c) : (a, high);
    }
    return (low + high) / 2;
}
