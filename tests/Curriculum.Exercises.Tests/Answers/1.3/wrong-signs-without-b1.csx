// verdict: almost
// words: forgot b₁ when deciding
(Matrix<double> W, Vector<double> c) LocalMap(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v)
{
    var D = Diag(Step(A1 * v));
    return (A2 * D * A1, A2 * D * b1 + b2);
}
