// verdict: almost
// words: mean of all
double BestFixedStep(Matrix<double> S) =>
    S.RowCount / S.Trace();
