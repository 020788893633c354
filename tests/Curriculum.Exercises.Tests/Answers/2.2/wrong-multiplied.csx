// verdict: almost
// words: You multiplied the two paths
Vector<double> SharedNode(Matrix<double> A, Matrix<double> B, Vector<double> v, Vector<double> y, Vector<double> z) =>
    (A.T * (A * v - y)).PointwiseMultiply(B.T * (B * v - z));
