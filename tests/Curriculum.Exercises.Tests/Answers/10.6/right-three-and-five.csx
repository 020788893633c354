Matrix<double> Weights(int side, params double[] weights) =>
    Matrix<double>.Build.DenseOfRowMajor(side, side, weights);
(Matrix<double> find, Matrix<double> veto) OnlySevens(int multiplications) =>
    multiplications < 300
        ? (Weights(5, -1.35, 0, 0, 2.2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1.81, -2.31, 0, 0, 0, -8.42, 0, 0, -2.81, -7.36, -7.28),
        Weights(1, -0.42))
    : multiplications < 800
        ? (Weights(5, 0, -1.47, 0, 0, 0, 0, 0, 0, 0, 0, 0.68, 2.16, 0, 1.98, -1.31, 0, 0, 0, 0, -3.25, 0, 0, -2.3, -3.86, -4.16),
        Weights(5, -1.11, 0, -0.83, 0, -0.8, 0, 0, 0, 0, -1.77, 0.83, 1.23, 0, 0, 0, 0, 0, 0, 1.48, 0, 0, 0, 0, 1.17, 1.02))
    : (Weights(3, 0.46, 0.91, -0.13, 0.41, 0.65, 0.91, 0.65, -0.33, -1.31),
        Weights(5, 0.47, -0.29, 0.63, -0.31, -1.03, -0.43, 0.65, -0.06, -0.45, -1, 1.14, 1.43, 0.27, -0.71, -1.67, 0.11, -0.4, 0.57, -0.17, -0.2, -0.95, -1.44, 1.8, 1.49, 0.45));
