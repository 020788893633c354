// verdict: almost
// words: b₁ is missing
(Matrix<double> W, Vector<double> c) LocalMap(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v)
{
    return (A2 * Diag(Step(A1 * v + b1)) * A1, b2);
}
