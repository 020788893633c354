// verdict: almost
// words: from the last to the first
Vector<double> DeepForward(Matrix<double>[] A, Vector<double>[] b, Vector<double> v)
{
    for (var k = A.Length - 1; k > 0; k--) v = ReLU(A[k] * v + b[k]);
    return A[0] * v + b[0];
}
