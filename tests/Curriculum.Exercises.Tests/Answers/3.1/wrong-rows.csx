// verdict: almost
// words: number of rows
double MeanSquareLoss(Matrix<double> F, Matrix<double> truth) => (F - truth).PointwisePower(2).Enumerate().Sum() / F.RowCount;
