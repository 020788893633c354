// verdict: almost
// words: row 1
Matrix<double> MomentumMatrix(double lambda, double s, double beta) =>
    Matrix<double>.Build.DenseOfArray(new[,] { { 1, lambda }, { -s, beta - s * lambda } });
