// verdict: almost
// words: Only the centre weight
Vector<double> PassedBack(double x1, double x0, double xm1, Vector<double> g)
{
    return x0 * (Shift.C(g.Count).T * g);
}
