// verdict: almost
// words: Frobenius
Vector<double> RowProbabilities(Matrix<double> A) =>
    A.RowNorms(2).PointwisePower(2) / Math.Pow(A.L2Norm(), 2);
