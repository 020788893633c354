// verdict: keep working
// words: not right
Vector<double> RowProbabilities(Matrix<double> A) =>
    A.RowNorms(double.PositiveInfinity) / A.RowNorms(double.PositiveInfinity).Sum();
