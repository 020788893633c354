// verdict: keep working
// words: should have 3
Vector<double> SharedGradient(Vector<double> v, Vector<double> g)
{
    return g.PointwiseMultiply(v.SubVector(0, g.Count));
}
