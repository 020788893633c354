// verdict: almost
// words: Only A₂ moved
(Matrix<double> A1, Matrix<double> A2) DescentStep(Matrix<double> A1, Matrix<double> A2, Vector<double> v, Vector<double> y, double s)
{
    var v1 = ReLU(A1 * v);
    return (A1, A2 - s * (A2 * v1 - y).OuterProduct(v1));
}
