// verdict: keep working
// words: right
double[,,] WeightTensor(int n, Vector<double> v) =>
    new double[n, n, v.Count];
