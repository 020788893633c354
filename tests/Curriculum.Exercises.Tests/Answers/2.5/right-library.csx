(Matrix<double> A1, Matrix<double> A2) DescentStep(Matrix<double> A1, Matrix<double> A2, Vector<double> v, Vector<double> y, double s)
{
    var F = Affine(A1, 0 * A1.Column(0)).Then(ReLU()).Then(Affine(A2, 0 * A2.Column(0)));
    var g = F.Gradient(v, y, Loss.HalfSquare);
    return (A1 - s * g["A1"], A2 - s * g["A2"]);
}
