(Matrix<double> dA1, Vector<double> db1, Matrix<double> dA2, Vector<double> db2) Backprop(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v, Vector<double> y)
{
    var (n, hidden, m) = (b2.Count, b1.Count, v.Count);
    var v1 = new double[hidden];
    for (var j = 0; j < hidden; j++) v1[j] = Math.Max(A1.Row(j) * v + b1[j], 0);
    var (dA1, db1) = (Matrix<double>.Build.Dense(hidden, m), Vector<double>.Build.Dense(hidden));
    var (dA2, db2) = (Matrix<double>.Build.Dense(n, hidden), Vector<double>.Build.Dense(n));
    for (var i = 0; i < n; i++)
    {
        db2[i] = b2[i] - y[i];
        for (var j = 0; j < hidden; j++) db2[i] += A2[i, j] * v1[j];
        for (var j = 0; j < hidden; j++)
        {
            dA2[i, j] = db2[i] * v1[j];
            if (v1[j] > 0) db1[j] += db2[i] * A2[i, j];
        }
    }
    for (var j = 0; j < hidden; j++)
        for (var k = 0; k < m; k++) dA1[j, k] = db1[j] * v[k];
    return (dA1, db1, dA2, db2);
}
