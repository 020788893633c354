Matrix<double> Weights(int side, params double[] weights) =>
    Matrix<double>.Build.DenseOfRowMajor(side, side, weights);
(Matrix<double> find, Matrix<double> veto) OnlySevens(int multiplications) =>
    multiplications < 300
        ? (Weights(5, -1.35, 0, 0, 2.2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1.81, -2.31, 0, 0, 0, -8.42, 0, 0, -2.81, -7.36, -7.28),
        Weights(1, -0.42))
    : multiplications < 800
        ? (Weights(5, 0, 0, -1.08, 0, 0, -2.8, -0.78, -0.73, 0, 0, 0.69, 0, 0, 1.73, 0, 0, 0, 0, 0, 0, 0, -1.35, 0, 0.04, -3.5),
        Weights(5, 0, 0, 0, 0, -1.81, 0, 0, 0, 0, 0, 0.43, 0.25, 0, 0, -1.59, 0, 0, 0.45, 0, 0, -1.17, -1.53, 0.65, 1.03, 0))
    : (Weights(5, -1.56, -0.82, 0.75, 0.72, -0.34, 0.22, 0.2, 0.14, 0.76, -0.89, -0.02, 1.05, 0.09, 0.56, -3.3, -0.66, -0.47, -0.92, -1.6, -1.67, 0.15, -1.13, -2.22, -1.73, -2.52),
        Weights(1, -0.55));
