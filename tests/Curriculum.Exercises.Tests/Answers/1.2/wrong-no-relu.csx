// verdict: almost
// words: one affine map
Vector<double> DeepForward(Matrix<double>[] A, Vector<double>[] b, Vector<double> v)
{
    for (var k = 0; k < A.Length; k++) v = A[k] * v + b[k];
    return v;
}
