(Matrix<double> W, Vector<double> c) LocalMap(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v)
{
    var (n, hidden, m) = (A2.RowCount, b1.Count, v.Count);
    var W = Matrix<double>.Build.Dense(n, m);
    var c = b2.Clone();
    for (var k = 0; k < hidden; k++)
    {
        if (A1.Row(k) * v + b1[k] <= 0) continue;
        for (var i = 0; i < n; i++)
        {
            c[i] += A2[i, k] * b1[k];
            for (var j = 0; j < m; j++) W[i, j] += A2[i, k] * A1[k, j];
        }
    }
    return (W, c);
}
