// verdict: almost
// words: left out D
(Matrix<double> W, Vector<double> c) LocalMap(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v) =>
    (A2 * A1, A2 * b1 + b2);
