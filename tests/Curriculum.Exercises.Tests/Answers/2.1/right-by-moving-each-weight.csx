double[,,] WeightTensor(int n, Vector<double> v)
{
    var T = new double[n, n, v.Count];
    for (var j = 0; j < n; j++)
        for (var k = 0; k < v.Count; k++)
        {
            var A = Matrix<double>.Build.Dense(n, v.Count);
            A[j, k] = 1;
            var w = A * v;
            for (var i = 0; i < n; i++) T[i, j, k] = w[i];
        }
    return T;
}
