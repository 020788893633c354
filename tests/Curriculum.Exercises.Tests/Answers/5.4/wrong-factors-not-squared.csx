// verdict: almost
// words: let their variances do the same
double VarianceAfter(Vector<double> data, double s, int k)
{
    var mean = data.Average();
    var sigma2 = data.Average(value => (value - mean) * (value - mean));
    var V = 0.0;
    for (var step = 0; step < k; step++)
        V = (1 - s) * V + s * sigma2;
    return V;
}
