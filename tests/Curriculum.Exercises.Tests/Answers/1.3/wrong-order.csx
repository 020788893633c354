// verdict: keep working
// words: not right
(Matrix<double> W, Vector<double> c) LocalMap(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v)
{
    var D = Diag(Step(A1 * v + b1));
    return (A1 * D * A2, A1 * D * b1 + b2);
}
