// verdict: keep working
// words: the length of A is below 4
Vector<double> DeepForward(Matrix<double>[] A, Vector<double>[] b, Vector<double> v)
{
    for (var k = 0; k < A.Length; k++)
    {
        v = A[k] * v + b[k];
        if (k < A.Length - 1 && k < 2) v = ReLU(v);
    }
    return v;
}
