// verdict: almost
// words: added v twice
Vector<double> ResidualBlock(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v) =>
    2 * v + A2 * ReLU(A1 * v + b1) + b2;
