// verdict: keep working
// words: not the right one
double MeanSquareLoss(Matrix<double> F, Matrix<double> truth) => Math.Pow((F - truth).L2Norm(), 2) / F.ColumnCount;
