// why: Composition is a loop: what one layer gives, the next one takes. The last map has no ReLU, so that the
// output can take any sign.
Vector<double> DeepForward(Matrix<double>[] A, Vector<double>[] b, Vector<double> v)
{
    for (var k = 0; k < A.Length - 1; k++)
        v = ReLU(A[k] * v + b[k]);
    return A[^1] * v + b[^1];
}
