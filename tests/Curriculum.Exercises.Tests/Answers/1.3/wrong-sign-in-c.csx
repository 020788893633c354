// verdict: almost
// words: the sign of A₂Db₁ is turned
(Matrix<double> W, Vector<double> c) LocalMap(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v)
{
    var D = Diag(Step(A1 * v + b1));
    return (A2 * D * A1, b2 - A2 * D * b1);
}
