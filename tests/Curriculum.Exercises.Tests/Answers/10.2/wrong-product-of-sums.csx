// verdict: almost
// words: You multiplied two sums
Vector<double> SharedGradient(Vector<double> v, Vector<double> g)
{
    int N = g.Count;
    return g.Sum() * Vec(v.SubVector(0, N).Sum(), v.SubVector(1, N).Sum(), v.SubVector(2, N).Sum());
}
