(Matrix<double> A1, Matrix<double> A2) DescentStep(Matrix<double> A1, Matrix<double> A2, Vector<double> v, Vector<double> y, double s)
{
    var v1 = ReLU(A1 * v);
    var dw = A2 * v1 - y;
    return (A1.MapIndexed((j, k, a) => a - s * (v1[j] > 0 ? A2.Column(j) * dw * v[k] : 0), Zeros.Include),
        A2.MapIndexed((i, j, a) => a - s * dw[i] * v1[j], Zeros.Include));
}
