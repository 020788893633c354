// verdict: almost
// words: wrong order
Matrix<double> ResidualJacobian(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> v) =>
    Matrix<double>.Build.DenseIdentity(v.Count) + A1 * Diag(Step(A1 * v + b1)) * A2;
