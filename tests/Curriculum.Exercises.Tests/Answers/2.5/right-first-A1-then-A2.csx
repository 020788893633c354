(Matrix<double> A1, Matrix<double> A2) DescentStep(Matrix<double> A1, Matrix<double> A2, Vector<double> v, Vector<double> y, double s)
{
    var v1 = ReLU(A1 * v);
    var dw = A2 * v1 - y;
    var newA1 = A1 - s * ((dw * A2).PointwiseMultiply(Step(v1))).ToColumnMatrix() * v.ToRowMatrix();
    var newA2 = A2 - s * dw.ToColumnMatrix() * v1.ToRowMatrix();
    return (newA1, newA2);
}
