double[,,] WeightTensor(int n, Vector<double> v)
{
    var T = new double[n, n, v.Count];
    foreach (var (i, k) in Enumerable.Range(0, n).SelectMany(i => Enumerable.Range(0, v.Count), (i, k) => (i, k))) T[i, i, k] = v[k];
    return T;
}
