// verdict: keep working
// words: 244 multiplications an image; 200 are allowed
Matrix<double> Weights(int side, params double[] weights) =>
    Matrix<double>.Build.DenseOfRowMajor(side, side, weights);
(Matrix<double> find, Matrix<double> veto) OnlySevens(int multiplications) =>
    (Weights(3, 1, 1, 1, 0, 0, 1, 0, 0, 1),
        Weights(1, 3));
