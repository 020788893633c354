// verdict: almost
// words: overwrite each other
Vector<double> PassedBack(double x1, double x0, double xm1, Vector<double> g)
{
    var dv = Vector<double>.Build.Dense(g.Count + 2);
    for (int i = 0; i < g.Count; i++)
        (dv[i], dv[i + 1], dv[i + 2]) = (x1 * g[i], x0 * g[i], xm1 * g[i]);
    return dv;
}
