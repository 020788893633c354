Vector<double> DescentPoint(Matrix<double> S, Vector<double> x, double s, int k)
{
    var step = Matrix<double>.Build.DenseIdentity(x.Count) - s * S;
    var all = Matrix<double>.Build.DenseIdentity(x.Count);
    while (k-- > 0) all = step * all;
    return all * x;
}
