// verdict: keep working
// words: 
Vector<double> RowProbabilities(Matrix<double> A) =>
    A.RowNorms(double.PositiveInfinity) / A.RowNorms(double.PositiveInfinity).Sum();
