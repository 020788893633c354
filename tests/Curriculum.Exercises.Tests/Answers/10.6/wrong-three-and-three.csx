// verdict: keep working
// words: 89.8 %. Asked are 95 %
Matrix<double> Weights(int side, params double[] weights) =>
    Matrix<double>.Build.DenseOfRowMajor(side, side, weights);
(Matrix<double> find, Matrix<double> veto) OnlySevens(int multiplications) =>
    multiplications < 300
        ? (Weights(5, -1.35, 0, 0, 2.2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1.81, -2.31, 0, 0, 0, -8.42, 0, 0, -2.81, -7.36, -7.28),
        Weights(1, -0.42))
    : multiplications < 800
        ? (Weights(5, 0, -1.47, 0, 0, 0, 0, 0, 0, 0, 0, 0.68, 2.16, 0, 1.98, -1.31, 0, 0, 0, 0, -3.25, 0, 0, -2.3, -3.86, -4.16),
        Weights(5, -1.11, 0, -0.83, 0, -0.8, 0, 0, 0, 0, -1.77, 0.83, 1.23, 0, 0, 0, 0, 0, 0, 1.48, 0, 0, 0, 0, 1.17, 1.02))
    : (Weights(3, 0.82, 1.21, 1.67, 0.65, 0.86, 0.52, -0.31, 0.93, -2.76),
        Weights(3, 1.37, -0.14, 0.27, 1.45, -0.17, 0.32, 0.69, 1.47, 1.07));
