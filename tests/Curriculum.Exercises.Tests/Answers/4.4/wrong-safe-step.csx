// verdict: almost
// words: safe step
double BestFixedStep(Matrix<double> S) =>
    1 / S.Evd().EigenValues.Max(value => value.Real);
