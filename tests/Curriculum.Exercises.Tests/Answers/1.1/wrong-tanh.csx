// verdict: almost
// words: You used tanh
Vector<double> ForwardPass(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v) =>
    A2 * (A1 * v + b1).PointwiseTanh() + b2;
