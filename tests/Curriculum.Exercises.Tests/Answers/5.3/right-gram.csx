Vector<double> RowProbabilities(Matrix<double> A)
{
    var gram = A * A.Transpose();
    return gram.Diagonal() / gram.Trace();
}
