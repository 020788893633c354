Matrix<double> Weights(int side, params double[] weights) =>
    Matrix<double>.Build.DenseOfRowMajor(side, side, weights);
(Matrix<double> find, Matrix<double> veto) OnlySevens(int multiplications) =>
    multiplications < 300
        ? (Weights(5, -2.7, 0, 0, 4.4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -3.62, -4.62, 0, 0, 0, -16.84, 0, 0, -5.62, -14.72, -14.56),
        Weights(1, -0.84))
    : multiplications < 800
        ? (Weights(5, 0, -2.94, 0, 0, 0, 0, 0, 0, 0, 0, 1.36, 4.32, 0, 3.96, -2.62, 0, 0, 0, 0, -6.5, 0, 0, -4.6, -7.72, -8.32),
        Weights(5, -2.22, 0, -1.66, 0, -1.6, 0, 0, 0, 0, -3.54, 1.66, 2.46, 0, 0, 0, 0, 0, 0, 2.96, 0, 0, 0, 0, 2.34, 2.04))
    : (Weights(5, 0, -5.88, 0, 0, 0, 0, 0, 0, 0, 0, 2.72, 8.64, 0, 7.92, -5.24, 0, 0, 0, 0, -13, 0, 0, -9.2, -15.44, -16.64),
        Weights(5, -4.44, 0, -3.32, 0, -3.2, 0, 0, 0, 0, -7.08, 3.32, 4.92, 0, 0, 0, 0, 0, 0, 5.92, 0, 0, 0, 0, 4.68, 4.08));
