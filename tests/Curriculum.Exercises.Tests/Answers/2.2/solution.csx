// why: v reaches L along two paths, through A and through B. A small change of v acts along both, so the
// gradients add.
Vector<double> SharedNode(Matrix<double> A, Matrix<double> B, Vector<double> v, Vector<double> y, Vector<double> z)
{
    var p = A * v - y;
    var q = B * v - z;
    return A.T * p + B.T * q;
}
