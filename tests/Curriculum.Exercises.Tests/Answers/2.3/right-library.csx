(Matrix<double> dA1, Vector<double> db1, Matrix<double> dA2, Vector<double> db2) Backprop(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v, Vector<double> y)
{
    var F = Affine(A1, b1).Then(ReLU()).Then(Affine(A2, b2));
    var g = F.Gradient(v, y, Loss.HalfSquare);
    return (g["A1"], g.Biases["b1"], g["A2"], g.Biases["b2"]);
}
