// verdict: almost
// words: sign is turned
Vector<double> SharedNode(Matrix<double> A, Matrix<double> B, Vector<double> v, Vector<double> y, Vector<double> z) =>
    A.T * (y - A * v) + B.T * (z - B * v);
