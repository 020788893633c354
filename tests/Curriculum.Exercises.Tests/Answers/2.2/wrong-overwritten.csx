// verdict: almost
// words: replaced the first
Vector<double> SharedNode(Matrix<double> A, Matrix<double> B, Vector<double> v, Vector<double> y, Vector<double> z)
{
    var g = A.T * (A * v - y);
    g = B.T * (B * v - z);
    return g;
}
