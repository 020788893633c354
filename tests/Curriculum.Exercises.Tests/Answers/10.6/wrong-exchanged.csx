// verdict: keep working
// words: Asked are 80 %
Matrix<double> Weights(int side, params double[] weights) =>
    Matrix<double>.Build.DenseOfRowMajor(side, side, weights);
(Matrix<double> find, Matrix<double> veto) OnlySevens(int multiplications) =>
    (Weights(1, -0.42),
        Weights(5, -1.35, 0, 0, 2.2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1.81, -2.31, 0, 0, 0, -8.42, 0, 0, -2.81, -7.36, -7.28));
