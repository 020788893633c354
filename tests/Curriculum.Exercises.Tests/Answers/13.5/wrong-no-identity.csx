// verdict: almost
// words: identity is missing
Matrix<double> ResidualJacobian(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> v) =>
    A2 * Diag(Step(A1 * v + b1)) * A1;
