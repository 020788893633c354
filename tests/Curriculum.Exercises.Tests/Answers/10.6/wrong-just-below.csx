// verdict: keep working
// words: 92.7 %. Asked are 95 %
Matrix<double> Weights(int side, params double[] weights) =>
    Matrix<double>.Build.DenseOfRowMajor(side, side, weights);
(Matrix<double> find, Matrix<double> veto) OnlySevens(int multiplications) =>
    multiplications < 300
        ? (Weights(5, -1.35, 0, 0, 2.2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1.81, -2.31, 0, 0, 0, -8.42, 0, 0, -2.81, -7.36, -7.28),
        Weights(1, -0.42))
    : multiplications < 800
        ? (Weights(5, 0, -1.47, 0, 0, 0, 0, 0, 0, 0, 0, 0.68, 2.16, 0, 1.98, -1.31, 0, 0, 0, 0, -3.25, 0, 0, -2.3, -3.86, -4.16),
        Weights(5, -1.11, 0, -0.83, 0, -0.8, 0, 0, 0, 0, -1.77, 0.83, 1.23, 0, 0, 0, 0, 0, 0, 1.48, 0, 0, 0, 0, 1.17, 1.02))
    : (Weights(5, -1.43, -0.8, -1.53, -0.89, 1.03, -1.3, 0.48, -0.34, 0.05, 0.19, -0.22, 0.9, -0.5, 0.93, -0.34, -0.46, -1.02, -0.22, 1.03, -1.77, -0.79, -1.13, 0.35, -1.3, -2.92),
        Weights(1, -0.59));
