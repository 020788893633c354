// verdict: almost
// words: perfect for the flattest
double BestFixedStep(Matrix<double> S) =>
    1 / S.Evd().EigenValues.Min(value => value.Real);
