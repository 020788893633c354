// verdict: almost
// words: inside the ReLU
Vector<double> ResidualBlock(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v) =>
    v + A2 * (ReLU(A1 * v) + b1) + b2;
