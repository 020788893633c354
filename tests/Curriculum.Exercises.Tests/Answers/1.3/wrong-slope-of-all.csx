// verdict: almost
// words: all neurons together
(Matrix<double> W, Vector<double> c) LocalMap(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v)
{
    var W = A2 * A1;
    return (W, A2 * ReLU(A1 * v + b1) + b2 - W * v);
}
