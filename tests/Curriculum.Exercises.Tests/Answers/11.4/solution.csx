// why: Over all signs each of the 2ⁿ sets of active neurons gets the same share. Every set but the empty one gives one
// line in t, which is 0 once; the empty one leaves the constant c, which never is.
double MeanFolds(Vector<double> a, Vector<double> b, Vector<double> w, double c)
{
    var n = a.Count;
    return 1 - Math.Pow(2, -n);
}
