Vector<double> PassedBack(double x1, double x0, double xm1, Vector<double> g)
{
    var A = x1 * Shift.L(g.Count) + x0 * Shift.C(g.Count) + xm1 * Shift.R(g.Count);
    return A.T * g;
}
