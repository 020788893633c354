Vector<double> ForwardPass(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v)
{
    var w = b2.ToArray();
    for (var j = 0; j < b1.Count; j++)
    {
        var y = b1[j];
        for (var k = 0; k < v.Count; k++) y += A1[j, k] * v[k];
        if (y > 0)
            for (var i = 0; i < w.Length; i++) w[i] += A2[i, j] * y;
    }
    return Vector<double>.Build.Dense(w);
}
