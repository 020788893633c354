// verdict: almost
// words: The order is turned round
Vector<double> SharedGradient(Vector<double> v, Vector<double> g)
{
    int N = g.Count;
    return Vec(g * v.SubVector(2, N), g * v.SubVector(1, N), g * v.SubVector(0, N));
}
