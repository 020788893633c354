// verdict: almost
// words: ones and zeros
(Matrix<double> W, Vector<double> c) LocalMap(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v)
{
    var D = Diag(ReLU(A1 * v + b1));
    return (A2 * D * A1, A2 * D * b1 + b2);
}
