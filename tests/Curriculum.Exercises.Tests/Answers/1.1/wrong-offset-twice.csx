// verdict: keep working
// words: the right result with 2b1 in place of b1
Vector<double> ForwardPass(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v) =>
    A2 * ReLU(A1 * v + b1 + b1) + b2;
