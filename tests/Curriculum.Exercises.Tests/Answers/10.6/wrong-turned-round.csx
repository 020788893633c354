// verdict: keep working
// words: are called a seven too
Matrix<double> Weights(int side, params double[] weights) =>
    Matrix<double>.Build.DenseOfRowMajor(side, side, weights);
(Matrix<double> find, Matrix<double> veto) OnlySevens(int multiplications) =>
    multiplications < 300
        ? (Weights(5, -7.28, -7.36, -2.81, 0, 0, -8.42, 0, 0, 0, -2.31, -1.81, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2.2, 0, 0, -1.35),
        Weights(1, -0.42))
    : multiplications < 800
        ? (Weights(5, 0, -1.47, 0, 0, 0, 0, 0, 0, 0, 0, 0.68, 2.16, 0, 1.98, -1.31, 0, 0, 0, 0, -3.25, 0, 0, -2.3, -3.86, -4.16),
        Weights(5, -1.11, 0, -0.83, 0, -0.8, 0, 0, 0, 0, -1.77, 0.83, 1.23, 0, 0, 0, 0, 0, 0, 1.48, 0, 0, 0, 0, 1.17, 1.02))
    : (Weights(4, -0.95, 0.25, 0.64, 0.38, 1.62, 0.83, 0.92, 0.75, 0.26, 1.24, -0.18, -0.97, 1.19, -1.23, -1.57, -0.02),
        Weights(4, 0.48, 0.26, -0.15, -0.79, 1.83, -1.12, -0.21, 0.52, 1.24, 1.36, -0.14, 0.6, -0.67, 1.72, 0.23, 0.69));
