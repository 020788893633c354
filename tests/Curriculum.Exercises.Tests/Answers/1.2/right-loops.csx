Vector<double> DeepForward(Matrix<double>[] A, Vector<double>[] b, Vector<double> v)
{
    var u = v.ToArray();
    for (var k = 0; k < A.Length; k++)
    {
        var next = new double[A[k].RowCount];
        for (var i = 0; i < next.Length; i++)
        {
            next[i] = b[k][i];
            for (var j = 0; j < u.Length; j++) next[i] += A[k][i, j] * u[j];
            if (k + 1 < A.Length && next[i] < 0) next[i] = 0;
        }
        u = next;
    }
    return Vector<double>.Build.Dense(u);
}
