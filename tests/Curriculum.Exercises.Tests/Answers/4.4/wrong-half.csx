// verdict: almost
// words: half of it
double BestFixedStep(Matrix<double> S)
{
    var values = S.Evd().EigenValues.Select(value => value.Real).ToArray();
    return 1 / (values.Min() + values.Max());
}
