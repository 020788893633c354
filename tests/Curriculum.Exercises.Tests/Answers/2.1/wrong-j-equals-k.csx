// verdict: keep working
// words: not right
double[,,] WeightTensor(int n, Vector<double> v)
{
    var T = new double[n, n, v.Count];
    for (var i = 0; i < n; i++)
        for (var k = 0; k < Math.Min(n, v.Count); k++) T[i, k, k] = v[i % v.Count];
    return T;
}
