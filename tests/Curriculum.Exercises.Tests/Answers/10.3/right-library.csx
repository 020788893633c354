Vector<double> PassedBack(double x1, double x0, double xm1, Vector<double> g)
{
    return Filter.WithRow(x1, x0, xm1).InputGradient(g);
}
