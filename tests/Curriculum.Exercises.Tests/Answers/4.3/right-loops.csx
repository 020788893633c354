double ExactStep(Matrix<double> S, Vector<double> x)
{
    var n = x.Count;
    var g = new double[n];
    for (var i = 0; i < n; i++)
        for (var j = 0; j < n; j++) g[i] += 2 * S[i, j] * x[j];
    double top = 0, bottom = 0;
    for (var i = 0; i < n; i++)
    {
        top += g[i] * g[i];
        for (var j = 0; j < n; j++) bottom += 2 * g[i] * S[i, j] * g[j];
    }
    return top / bottom;
}
