// verdict: keep working
// words: not there
Vector<double> DeepForward(Matrix<double>[] A, Vector<double>[] b, Vector<double> v)
{
    return A[1] * ReLU(A[0] * v + b[0]) + b[1];
}
