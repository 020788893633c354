// verdict: almost
// words: You wrote v_i
double[,,] WeightTensor(int n, Vector<double> v)
{
    var T = new double[n, n, v.Count];
    for (var i = 0; i < n; i++)
        for (var k = 0; k < v.Count; k++) T[i, i, k] = v[i];
    return T;
}
