// why: The layers compute only what is to be added to v. No ReLU after the addition, so with zero weights the
// block is the identity.
Vector<double> ResidualBlock(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v) =>
    v + A2 * ReLU(A1 * v + b1) + b2;
