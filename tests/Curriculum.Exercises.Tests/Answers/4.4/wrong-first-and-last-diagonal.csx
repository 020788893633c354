// verdict: keep working
// words: slowest direction
double BestFixedStep(Matrix<double> S) =>
    2 / (S[0, 0] + S[S.RowCount - 1, S.RowCount - 1]);
