// verdict: almost
// words: around the whole block
Vector<double> ResidualBlock(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v) =>
    A2 * (A1.RowCount == v.Count ? v + ReLU(A1 * v + b1) : ReLU(A1 * v + b1)) + b2;
