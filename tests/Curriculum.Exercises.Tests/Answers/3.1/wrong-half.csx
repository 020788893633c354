// verdict: almost
// words: factor ½
double MeanSquareLoss(Matrix<double> F, Matrix<double> truth) => 0.5 * (F - truth).PointwisePower(2).Enumerate().Sum() / F.ColumnCount;
