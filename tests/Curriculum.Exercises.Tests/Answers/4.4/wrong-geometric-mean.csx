// verdict: almost
// words: geometric mean
double BestFixedStep(Matrix<double> S)
{
    var values = S.Evd().EigenValues.Select(value => value.Real).ToArray();
    return 1 / Math.Sqrt(values.Min() * values.Max());
}
