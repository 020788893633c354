// verdict: keep working
// words: not finite
Matrix<double> Weights(int side, params double[] weights) =>
    Matrix<double>.Build.DenseOfRowMajor(side, side, weights);
(Matrix<double> find, Matrix<double> veto) OnlySevens(int multiplications) =>
    (Weights(1, double.NaN),
        Weights(1, 1));
