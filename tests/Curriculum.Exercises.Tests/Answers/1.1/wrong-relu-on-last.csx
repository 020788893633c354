// verdict: almost
// words: ReLU on the last map
Vector<double> ForwardPass(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v) =>
    ReLU(A2 * ReLU(A1 * v + b1) + b2);
