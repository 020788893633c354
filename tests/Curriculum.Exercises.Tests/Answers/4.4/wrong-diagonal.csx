// verdict: almost
// words: off the diagonal
double BestFixedStep(Matrix<double> S) =>
    2 / (S.Diagonal().Min() + S.Diagonal().Max());
