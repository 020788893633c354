// verdict: keep working
// words: not right
double MeanSquareLoss(Matrix<double> F, Matrix<double> truth) => Math.Pow((F - truth).L2Norm(), 2) / F.ColumnCount;
