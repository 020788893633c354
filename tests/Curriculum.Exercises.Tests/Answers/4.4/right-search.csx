double BestFixedStep(Matrix<double> S)
{
    var values = S.Evd(Symmetricity.Symmetric).EigenValues.Real();
    double Worst(double s) => values.Max(value => Math.Abs(1 - s * value));
    var (low, high) = (0.0, 2 / values.Min());
    for (var k = 0; k < 200; k++)
    {
        var middle = (low + high) / 2;
        if (1 - middle * values.Min() > middle * values.Max() - 1) low = middle; else high = middle;
    }
    return Worst(low) <= Worst(high) ? low : high;
}
