Matrix<double> ResidualJacobian(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> v)
{
    var J = A2 * Diag(Step(A1 * v + b1)) * A1;
    J.SetDiagonal(J.Diagonal() + 1);
    return J;
}
