// verdict: almost
// words: values of the ReLUs
Matrix<double> ResidualJacobian(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> v) =>
    Matrix<double>.Build.DenseIdentity(v.Count) + A2 * Diag(ReLU(A1 * v + b1)) * A1;
