// verdict: almost
// words: N − 1
double VarianceAfter(Vector<double> data, double s, int k)
{
    var mean = data.Average();
    var sigma2 = data.Sum(value => (value - mean) * (value - mean)) / (data.Count - 1);
    return s * sigma2 / (2 - s) * (1 - Math.Pow(1 - s, 2 * k));
}
