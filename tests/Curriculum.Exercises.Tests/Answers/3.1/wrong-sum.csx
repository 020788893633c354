// verdict: almost
// words: that is the sum, not the mean
double MeanSquareLoss(Matrix<double> F, Matrix<double> truth) => (F - truth).PointwisePower(2).Enumerate().Sum();
