// verdict: almost
// words: changed A₁ before
(Matrix<double> A1, Matrix<double> A2) DescentStep(Matrix<double> A1, Matrix<double> A2, Vector<double> v, Vector<double> y, double s)
{
    var v1 = ReLU(A1 * v);
    var d1 = Diag(Step(v1)) * A2.T * (A2 * v1 - y);
    A1 = A1 - s * d1.OuterProduct(v);
    v1 = ReLU(A1 * v);
    return (A1, A2 - s * (A2 * v1 - y).OuterProduct(v1));
}
