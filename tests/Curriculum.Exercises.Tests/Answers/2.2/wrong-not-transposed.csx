// verdict: almost
// words: transposed
Vector<double> SharedNode(Matrix<double> A, Matrix<double> B, Vector<double> v, Vector<double> y, Vector<double> z) =>
    A * (A * v - y) + B * (B * v - z);
