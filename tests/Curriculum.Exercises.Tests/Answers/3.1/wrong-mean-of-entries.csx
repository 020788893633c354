// verdict: almost
// words: number of entries
double MeanSquareLoss(Matrix<double> F, Matrix<double> truth) => (F - truth).PointwisePower(2).Enumerate().Average();
