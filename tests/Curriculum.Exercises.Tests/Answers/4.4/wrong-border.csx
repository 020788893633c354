// verdict: almost
// words: divergence begins
double BestFixedStep(Matrix<double> S) =>
    2 / S.Evd().EigenValues.Max(value => value.Real);
