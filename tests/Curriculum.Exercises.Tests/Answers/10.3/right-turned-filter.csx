Vector<double> PassedBack(double x1, double x0, double xm1, Vector<double> g)
{
    var framed = Vector<double>.Build.Dense(g.Count + 4, i => i >= 2 && i < g.Count + 2 ? g[i - 2] : 0);
    return Vector<double>.Build.Dense(g.Count + 2, k => xm1 * framed[k] + x0 * framed[k + 1] + x1 * framed[k + 2]);
}
