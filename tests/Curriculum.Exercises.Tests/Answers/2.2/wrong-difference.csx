// verdict: almost
// words: subtracted one path
Vector<double> SharedNode(Matrix<double> A, Matrix<double> B, Vector<double> v, Vector<double> y, Vector<double> z) =>
    A.T * (A * v - y) - B.T * (B * v - z);
