double[,,] WeightTensor(int n, Vector<double> v)
{
    var T = new double[n, n, v.Count];
    for (var i = 0; i < n; i++)
        for (var j = 0; j < n; j++)
            for (var k = 0; k < v.Count; k++)
                T[i, j, k] = i == j ? v[k] : 0;
    return T;
}
