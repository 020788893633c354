// verdict: almost
// words: g is missing
Vector<double> SharedGradient(Vector<double> v, Vector<double> g)
{
    int N = g.Count;
    return Vec(v.SubVector(0, N).Sum(), v.SubVector(1, N).Sum(), v.SubVector(2, N).Sum());
}
