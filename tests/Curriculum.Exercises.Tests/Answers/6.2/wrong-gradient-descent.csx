// verdict: keep working
// words: not right
Matrix<double> MomentumMatrix(double lambda, double s, double beta) =>
    Matrix<double>.Build.DenseOfArray(new[,] { { 1 - s * lambda, 0 }, { 0, beta } });
