Vector<double> ResidualBlock(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v)
{
    var hidden = ReLU(A1 * v + b1);
    var rest = A2 * hidden + b2;
    return v + rest;
}
