Vector<double> DeepForward(Matrix<double>[] A, Vector<double>[] b, Vector<double> v)
{
    Vector<double> Layer(int k) => k < 0 ? v : k == A.Length - 1 ? A[k] * Layer(k - 1) + b[k] : ReLU(A[k] * Layer(k - 1) + b[k]);
    return Layer(A.Length - 1);
}
