// verdict: almost
// words: the same neighbours
Vector<double> SharedGradient(Vector<double> v, Vector<double> g)
{
    double same = g * v.SubVector(1, g.Count);
    return Vec(same, same, same);
}
