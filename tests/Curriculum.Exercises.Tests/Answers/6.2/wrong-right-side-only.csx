// verdict: almost
// words: right-hand matrix
Matrix<double> MomentumMatrix(double lambda, double s, double beta) =>
    Matrix<double>.Build.DenseOfArray(new[,] { { 1, -s }, { 0, beta } });
