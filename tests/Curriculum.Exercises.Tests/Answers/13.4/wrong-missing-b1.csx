// verdict: almost
// words: b₁ is missing
Vector<double> ResidualBlock(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v) =>
    v + A2 * ReLU(A1 * v) + b2;
