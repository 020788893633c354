// verdict: almost
// words: changed its own input
(Matrix<double> A1, Matrix<double> A2) DescentStep(Matrix<double> A1, Matrix<double> A2, Vector<double> v, Vector<double> y, double s)
{
    var v1 = ReLU(A1 * v);
    var dw = A2 * v1 - y;
    var d1 = Diag(Step(v1)) * A2.T * dw;
    A1.Subtract(s * d1.OuterProduct(v), A1);
    A2.Subtract(s * dw.OuterProduct(v1), A2);
    return (A1, A2);
}
