// verdict: almost
// words: You wrote 1
double[,,] WeightTensor(int n, Vector<double> v)
{
    var T = new double[n, n, v.Count];
    for (var i = 0; i < n; i++)
        for (var k = 0; k < v.Count; k++) T[i, i, k] = 1;
    return T;
}
