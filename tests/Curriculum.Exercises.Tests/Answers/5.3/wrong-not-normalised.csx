// verdict: almost
// words: add up to 1
Vector<double> RowProbabilities(Matrix<double> A) =>
    A.RowNorms(2).PointwisePower(2);
