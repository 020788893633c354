Matrix<double> Weights(int side, params double[] weights) =>
    Matrix<double>.Build.DenseOfRowMajor(side, side, weights);
(Matrix<double> find, Matrix<double> veto) OnlySevens(int multiplications) =>
    multiplications < 300
        ? (Weights(5, -1.35, 0, 0, 2.2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1.81, -2.31, 0, 0, 0, -8.42, 0, 0, -2.81, -7.36, -7.28),
        Weights(1, -0.42))
    : multiplications < 800
        ? (Weights(5, 0, 0, 0, 0, 0, 1.18, 1.17, 0.91, 1.46, 0, 0, 0, 0, 0, 0.15, 0, 0, 0, 0.05, -3.71, 0, 0, -0.77, -2.64, 0),
        Weights(5, 0, 1.46, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1.95, 0, -1.85, 0, 0, 0, 1.52, 0, -2.44, -1.22, -0.63, 1.37, 0.69))
    : (Weights(5, -0.57, 0.39, -1.38, -1.32, 0.98, -2.24, -1.45, -0.25, 0.35, 0.9, -0.14, 1.03, 0.4, 1.18, 0.45, -0.38, -0.41, -0.56, 0.89, -0.7, -0.05, -1.89, 0.38, 0.44, -2.52),
        Weights(3, 0.41, 0.19, -0.51, 0.68, -0.64, 0.34, 0.85, 1.19, 0.42));
