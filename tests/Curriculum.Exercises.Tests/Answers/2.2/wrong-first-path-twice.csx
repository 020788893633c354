// verdict: almost
// words: The path through A is counted twice
Vector<double> SharedNode(Matrix<double> A, Matrix<double> B, Vector<double> v, Vector<double> y, Vector<double> z) =>
    2 * (A.T * (A * v - y)) + B.T * (B * v - z);
