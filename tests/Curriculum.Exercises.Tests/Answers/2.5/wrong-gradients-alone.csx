// verdict: almost
// words: starts from the old weights
(Matrix<double> A1, Matrix<double> A2) DescentStep(
    Matrix<double> A1, Matrix<double> A2, Vector<double> v, Vector<double> y, double s)
{
    var v1 = ReLU(A1 * v);
    var dw = A2 * v1 - y;
    var d1 = Diag(Step(v1)) * A2.T * dw;
    return (d1.OuterProduct(v), dw.OuterProduct(v1));
}
