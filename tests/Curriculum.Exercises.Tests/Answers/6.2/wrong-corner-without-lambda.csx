// verdict: almost
// words: λ is missing
Matrix<double> MomentumMatrix(double lambda, double s, double beta) =>
    Matrix<double>.Build.DenseOfArray(new[,] { { 1, -s }, { lambda, beta - s } });
