// verdict: almost
// words: first layer
Vector<double> DeepForward(Matrix<double>[] A, Vector<double>[] b, Vector<double> v)
{
    for (var k = 1; k < A.Length; k++)
        v = k < A.Length - 1 ? ReLU(A[k] * v + b[k]) : A[k] * v + b[k];
    return v;
}
