// verdict: keep working
// words: should have
Vector<double> PassedBack(double x1, double x0, double xm1, Vector<double> g)
{
    if (g.Count < 3) return 0 * g;
    return Filter.WithRow(x1, x0, xm1).Apply(g);
}
