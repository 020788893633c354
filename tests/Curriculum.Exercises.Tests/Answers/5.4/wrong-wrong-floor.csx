// verdict: almost
// words: drop nothing
double VarianceAfter(Vector<double> data, double s, int k)
{
    var mean = data.Average();
    var sigma2 = data.Average(value => (value - mean) * (value - mean));
    return s * sigma2 / 2 * (1 - Math.Pow(1 - s, 2 * k));
}
