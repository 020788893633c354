// verdict: almost
// words: swapped
double[,,] WeightTensor(int n, Vector<double> v)
{
    var T = new double[n, v.Count, n];
    for (var i = 0; i < n; i++)
        for (var k = 0; k < v.Count; k++) T[i, k, i] = v[k];
    return T;
}
