Vector<double> SharedNode(Matrix<double> A, Matrix<double> B, Vector<double> v, Vector<double> y, Vector<double> z)
{
    var g = new double[v.Count];
    foreach (var (M, target) in new[] { (A, y), (B, z) })
        for (var i = 0; i < M.RowCount; i++)
        {
            var e = -target[i];
            for (var j = 0; j < v.Count; j++) e += M[i, j] * v[j];
            for (var j = 0; j < v.Count; j++) g[j] += M[i, j] * e;
        }
    return Vector<double>.Build.Dense(g);
}
