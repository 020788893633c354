// verdict: almost
// words: exchanged y and z
Vector<double> SharedNode(Matrix<double> A, Matrix<double> B, Vector<double> v, Vector<double> y, Vector<double> z) =>
    A.T * (A * v - z) + B.T * (B * v - y);
