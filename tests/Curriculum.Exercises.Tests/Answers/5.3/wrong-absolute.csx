// verdict: almost
// words: absolute values
Vector<double> RowProbabilities(Matrix<double> A) =>
    A.RowNorms(1) / A.RowNorms(1).Sum();
