Vector<double> SharedGradient(Vector<double> v, Vector<double> g)
{
    double first = 0, second = 0, third = 0;
    for (int i = 0; i < g.Count; i++)
    {
        first += g[i] * v[i];
        second += g[i] * v[i + 1];
        third += g[i] * v[i + 2];
    }
    return Vec(first, second, third);
}
