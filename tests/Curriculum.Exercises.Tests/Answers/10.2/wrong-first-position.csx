// verdict: almost
// words: first position only
Vector<double> SharedGradient(Vector<double> v, Vector<double> g)
{
    return Vec(g[0] * v[0], g[0] * v[1], g[0] * v[2]);
}
