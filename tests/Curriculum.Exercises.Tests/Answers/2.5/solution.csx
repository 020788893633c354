// why: The gradient belongs to one point x₀ = (A₁, A₂). Work out all of it with the old weights, then move.
(Matrix<double> A1, Matrix<double> A2) DescentStep(Matrix<double> A1, Matrix<double> A2, Vector<double> v, Vector<double> y, double s)
{
    var v1 = ReLU(A1 * v);
    var dw = A2 * v1 - y;
    var d1 = Diag(Step(v1)) * A2.T * dw;
    return (A1 - s * d1.OuterProduct(v), A2 - s * dw.OuterProduct(v1));
}
