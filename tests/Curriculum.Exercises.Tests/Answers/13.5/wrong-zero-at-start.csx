// verdict: keep working
// words: not right
Matrix<double> ResidualJacobian(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> v) =>
    Matrix<double>.Build.DenseIdentity(v.Count);
