// verdict: almost
// words: columns
Vector<double> RowProbabilities(Matrix<double> A) =>
    A.ColumnNorms(2).PointwisePower(2) / Math.Pow(A.FrobeniusNorm(), 2);
