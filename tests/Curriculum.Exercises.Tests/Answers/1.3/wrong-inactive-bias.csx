// verdict: almost
// words: offset of neurons that are not active
(Matrix<double> W, Vector<double> c) LocalMap(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v)
{
    return (A2 * Diag(Step(A1 * v + b1)) * A1, A2 * b1 + b2);
}
