// verdict: almost
// words: left out y and z
Vector<double> SharedNode(Matrix<double> A, Matrix<double> B, Vector<double> v, Vector<double> y, Vector<double> z) =>
    A.T * (A * v) + B.T * (B * v);
