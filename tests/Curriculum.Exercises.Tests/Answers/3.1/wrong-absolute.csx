// verdict: almost
// words: You took absolute values
double MeanSquareLoss(Matrix<double> F, Matrix<double> truth) => (F - truth).EnumerateColumns().Average(column => column.L1Norm());
