// verdict: almost
// words: ends one place too soon
Vector<double> PassedBack(double x1, double x0, double xm1, Vector<double> g)
{
    var d = Vector<double>.Build.Dense(g.Count + 2);
    for (var i = 0; i < g.Count - 1; i++)
    {
        d[i] += x1 * g[i];
        d[i + 1] += x0 * g[i];
        d[i + 2] += xm1 * g[i];
    }
    return d;
}
