Vector<double> ResidualBlock(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v)
{
    var w = v.ToArray();
    for (var i = 0; i < w.Length; i++)
    {
        w[i] += b2[i];
        for (var j = 0; j < b1.Count; j++) w[i] += A2[i, j] * Math.Max(0, A1.Row(j) * v + b1[j]);
    }
    return Vec(w);
}
