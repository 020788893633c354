// verdict: almost
// words: transposed
Vector<double> DeepForward(Matrix<double>[] A, Vector<double>[] b, Vector<double> v)
{
    for (var k = 0; k < A.Length - 1; k++) v = ReLU(A[k].T * v + b[k]);
    return A[^1].T * v + b[^1];
}
