// why: Column k of A says which outputs input k feeds. Aᵀg sends each g_i back along the three weights of row i,
// and what meets at one input adds up.
Vector<double> PassedBack(double x1, double x0, double xm1, Vector<double> g)
{
    var dv = Vector<double>.Build.Dense(g.Count + 2);
    for (int i = 0; i < g.Count; i++)
    {
        dv[i] += x1 * g[i];
        dv[i + 1] += x0 * g[i];
        dv[i + 2] += xm1 * g[i];
    }
    return dv;
}
