// verdict: almost
// words: where you are going
Vector<double> DescentPoint(Matrix<double> S, Vector<double> x, double s, int k)
{
    var M = Matrix<double>.Build.DenseIdentity(x.Count) + s * S;
    for (var j = 0; j < k; j++) x = M.Solve(x);
    return x;
}
