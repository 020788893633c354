// why: y = A₁v + b₁ reaches the hidden layer, ReLU folds it, and the last map is affine: no ReLU after it, so that
// the output can take any sign.
Vector<double> ForwardPass(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v)
{
    var v1 = ReLU(A1 * v + b1);
    return A2 * v1 + b2;
}
