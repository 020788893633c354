// verdict: keep working
// words: not
Vector<double> SharedNode(Matrix<double> A, Matrix<double> B, Vector<double> v, Vector<double> y, Vector<double> z) =>
    (A.T * (A * v - y)).PointwiseMultiply(B.T * (B * v - z));
