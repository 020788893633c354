// verdict: almost
// words: sum of all
double BestFixedStep(Matrix<double> S) =>
    2 / S.Trace();
