// verdict: almost
// words: mask is missing
(Matrix<double> A1, Matrix<double> A2) DescentStep(Matrix<double> A1, Matrix<double> A2, Vector<double> v, Vector<double> y, double s)
{
    var v1 = ReLU(A1 * v);
    var dw = A2 * v1 - y;
    return (A1 - s * (A2.T * dw).OuterProduct(v), A2 - s * dw.OuterProduct(v1));
}
