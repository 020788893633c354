Matrix<double> Weights(int side, params double[] weights) =>
    Matrix<double>.Build.DenseOfRowMajor(side, side, weights);
(Matrix<double> find, Matrix<double> veto) OnlySevens(int multiplications) =>
    multiplications < 300
        ? (Weights(5, -1.35, 0, 0, 2.2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1.81, -2.31, 0, 0, 0, -8.42, 0, 0, -2.81, -7.36, -7.28),
        Weights(1, -0.42))
    : multiplications < 800
        ? (Weights(5, 0, 0, -1.08, 0, 0, -2.8, -0.78, -0.73, 0, 0, 0.69, 0, 0, 1.73, 0, 0, 0, 0, 0, 0, 0, -1.35, 0, 0.04, -3.5),
        Weights(5, 0, 0, 0, 0, -1.81, 0, 0, 0, 0, 0, 0.43, 0.25, 0, 0, -1.59, 0, 0, 0.45, 0, 0, -1.17, -1.53, 0.65, 1.03, 0))
    : (Weights(5, 0, 0, -1.08, 0, 0, -2.8, -0.78, -0.73, 0, 0, 0.69, 0, 0, 1.73, 0, 0, 0, 0, 0, 0, 0, -1.35, 0, 0.04, -3.5),
        Weights(5, 0, 0, 0, 0, -1.81, 0, 0, 0, 0, 0, 0.43, 0.25, 0, 0, -1.59, 0, 0, 0.45, 0, 0, -1.17, -1.53, 0.65, 1.03, 0));
