// verdict: almost
// words: did not square
double MeanSquareLoss(Matrix<double> F, Matrix<double> truth) => (F - truth).FrobeniusNorm() / F.ColumnCount;
