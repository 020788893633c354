// verdict: almost
// words: ReLU on the last map
Vector<double> DeepForward(Matrix<double>[] A, Vector<double>[] b, Vector<double> v)
{
    foreach (var (M, c) in A.Zip(b)) v = ReLU(M * v + c);
    return v;
}
