Vector<double> ForwardPass(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v)
{
    var y = A1 * v + b1;
    var D = Matrix<double>.Build.DiagonalOfDiagonalVector(y.Map(t => t > 0 ? 1.0 : 0.0));
    return A2 * D * y + b2;
}
