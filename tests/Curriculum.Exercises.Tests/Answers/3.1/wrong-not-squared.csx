// verdict: almost
// words: its square is asked
double MeanSquareLoss(Matrix<double> F, Matrix<double> truth) => (F - truth).EnumerateColumns().Average(column => column.L2Norm());
