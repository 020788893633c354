(Matrix<double> dA1, Vector<double> db1, Matrix<double> dA2, Vector<double> db2) Backprop(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v, Vector<double> y)
{
    var z = A1 * v + b1;
    var v1 = z.PointwiseMaximum(0);
    var dw = A2 * v1 + b2 - y;
    var d1 = (dw * A2).MapIndexed((j, g) => z[j] > 0 ? g : 0);
    return (d1.ToColumnMatrix() * v.ToRowMatrix(), d1, dw.ToColumnMatrix() * v1.ToRowMatrix(), dw);
}
