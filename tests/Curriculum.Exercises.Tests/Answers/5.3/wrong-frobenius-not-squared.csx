// verdict: almost
// words: not its square
Vector<double> RowProbabilities(Matrix<double> A) =>
    A.RowNorms(2).PointwisePower(2) / A.FrobeniusNorm();
