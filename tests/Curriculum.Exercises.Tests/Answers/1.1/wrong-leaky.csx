// verdict: almost
// words: leaky ReLU
Vector<double> ForwardPass(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v) =>
    A2 * (A1 * v + b1).Map(y => y > 0 ? y : 0.01 * y) + b2;
