// verdict: almost
// words: Only the path through A
Vector<double> SharedNode(Matrix<double> A, Matrix<double> B, Vector<double> v, Vector<double> y, Vector<double> z) =>
    A.T * (A * v - y);
