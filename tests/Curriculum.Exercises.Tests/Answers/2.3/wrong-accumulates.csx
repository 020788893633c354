// verdict: keep working
// words: from call to call
Vector<double> total = null;
(Matrix<double> dA1, Vector<double> db1, Matrix<double> dA2, Vector<double> db2) Backprop(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v, Vector<double> y)
{
    var v1 = ReLU(A1 * v + b1);
    var dw = A2 * v1 + b2 - y;
    total = total is null || total.Count != dw.Count ? dw : total + dw;
    var d1 = Diag(Step(v1)) * A2.T * total;
    return (d1.OuterProduct(v), d1, total.OuterProduct(v1), total);
}
