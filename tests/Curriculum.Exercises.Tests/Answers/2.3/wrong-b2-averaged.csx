// verdict: keep working
// words: db2 (part 4 of 4)
(Matrix<double> dA1, Vector<double> db1, Matrix<double> dA2, Vector<double> db2) Backprop(
    Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2,
    Vector<double> v, Vector<double> y)
{
    var v1 = ReLU(A1 * v + b1);
    var dw = A2 * v1 + b2 - y;
    var d1 = Diag(Step(v1)) * A2.T * dw;
    return (d1.OuterProduct(v), d1, dw.OuterProduct(v1), 0.5 * dw);
}
