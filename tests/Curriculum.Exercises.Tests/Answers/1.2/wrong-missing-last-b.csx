// verdict: almost
// words: last map
Vector<double> DeepForward(Matrix<double>[] A, Vector<double>[] b, Vector<double> v)
{
    for (var k = 0; k < A.Length - 1; k++)
        v = ReLU(A[k] * v + b[k]);
    return A[^1] * v;
}
