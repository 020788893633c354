// verdict: almost
// words: long rows less likely
Vector<double> RowProbabilities(Matrix<double> A)
{
    var weights = A.RowNorms(2).Map(length => 1 / (length * length));
    return weights / weights.Sum();
}
