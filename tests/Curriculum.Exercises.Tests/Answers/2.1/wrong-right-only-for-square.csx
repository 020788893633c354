// verdict: keep working
// words: not there
double[,,] WeightTensor(int n, Vector<double> v)
{
    var T = new double[n, n, v.Count];
    for (var i = 0; i < n; i++)
        for (var k = 0; k < n; k++) T[i, i, k] = v[k];
    return T;
}
