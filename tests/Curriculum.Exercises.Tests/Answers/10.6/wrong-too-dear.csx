// verdict: keep working
// words: 800 multiplications an image; 200 are allowed
Matrix<double> Weights(int side, params double[] weights) =>
    Matrix<double>.Build.DenseOfRowMajor(side, side, weights);
(Matrix<double> find, Matrix<double> veto) OnlySevens(int multiplications) =>
    (Weights(5, -1.48, -0.61, -1.45, -0.01, 0.84, -1.55, -0.2, 0.05, 0.3, 1.13, 0.74, 0.95, -0.01, 0.71, 0.17, 1.08, -1.81, -0.12, 0.69, -1.02, -0.59, -0.75, 0.81, -0.58, -1.61),
        Weights(5, -0.48, -0.51, -0.04, -0.16, -0.38, -0.35, 0.06, 0.53, -0.48, -0.71, 0.84, 1.01, 0.22, -0.54, -1.45, 0.03, 0.15, 1.36, 0.59, 0.02, -0.68, -1, 0.76, 1.55, 0.11));
