Matrix<double> Weights(int side, params double[] weights) =>
    Matrix<double>.Build.DenseOfRowMajor(side, side, weights);
(Matrix<double> find, Matrix<double> veto) OnlySevens(int multiplications) =>
    multiplications < 300
        ? (Weights(5, -1.35, 0, 0, 2.2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1.81, -2.31, 0, 0, 0, -8.42, 0, 0, -2.81, -7.36, -7.28),
        Weights(1, -0.42))
    : multiplications < 800
        ? (Weights(5, -1.72, -1.02, -1.92, 0, 0, 0, 0, 0, 0, 2.63, 0, 0, 0, 0, 0, 3.11, -2.07, 0, 0, -0.99, -2, -1.13, 0, 0, -8.09),
        Weights(1, 1.09))
    : (Weights(5, -0.68, 0.08, 0.61, 0.18, -2.63, 0.32, 0.6, 0.7, 0.73, -1.27, 0.09, 0.72, -0.3, -0.1, -1.26, 0.83, -0.41, -1.62, -0.8, -1.81, 0.11, -0.95, -1.48, -1.56, -1.74),
        Weights(5, 0.19, 0.6, 0.04, -1.51, -1.09, 0.36, 0.4, -0.88, -0.39, -0.84, 1.32, -0.21, -0.43, 0.27, -0.84, 0.85, 0.19, -0.15, -0.07, 1.42, -0.75, 0.27, 0.74, 0.73, 0.44));
