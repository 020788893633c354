Vector<double> ResidualBlock(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v)
{
    var F = Affine(A1, b1).Then(ReLU()).Then(Affine(A2, b2));
    return F.Forward(v) + v;
}
