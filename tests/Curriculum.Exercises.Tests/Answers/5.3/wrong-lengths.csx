// verdict: almost
// words: Square the lengths
Vector<double> RowProbabilities(Matrix<double> A) =>
    A.RowNorms(2) / A.RowNorms(2).Sum();
