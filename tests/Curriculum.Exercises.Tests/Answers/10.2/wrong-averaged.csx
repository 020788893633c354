// verdict: almost
// words: You averaged over the positions
Vector<double> SharedGradient(Vector<double> v, Vector<double> g)
{
    int N = g.Count;
    return Vec(g * v.SubVector(0, N), g * v.SubVector(1, N), g * v.SubVector(2, N)) / N;
}
