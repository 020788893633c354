// why: ‖a_i‖² is the sum of the squares in row i, and those sums add up to ‖A‖_F².
Vector<double> RowProbabilities(Matrix<double> A)
{
    var squares = A.RowNorms(2).PointwisePower(2);
    return squares / squares.Sum();
}
