// verdict: keep working
// words: find is 6×6; 5×5 is the largest window
Matrix<double> Weights(int side, params double[] weights) =>
    Matrix<double>.Build.DenseOfRowMajor(side, side, weights);
(Matrix<double> find, Matrix<double> veto) OnlySevens(int multiplications) =>
    (Weights(6, new double[36]),
        Weights(1, 1));
