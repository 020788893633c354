Vector<double> SharedNode(Matrix<double> A, Matrix<double> B, Vector<double> v, Vector<double> y, Vector<double> z)
{
    var g = Vector<double>.Build.Dense(v.Count);
    g += (A * v - y) * A;
    g += (B * v - z) * B;
    return g;
}
