// verdict: almost
// words: before ReLU
(Matrix<double> dA1, Vector<double> db1, Matrix<double> dA2, Vector<double> db2) Backprop(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v, Vector<double> y)
{
    var z = A1 * v + b1;
    var dw = A2 * ReLU(z) + b2 - y;
    var d1 = Diag(Step(z)) * A2.T * dw;
    return (d1.OuterProduct(v), d1, dw.OuterProduct(z), dw);
}
