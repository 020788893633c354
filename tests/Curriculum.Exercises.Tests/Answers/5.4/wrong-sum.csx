// verdict: almost
// words: not their mean
double VarianceAfter(Vector<double> data, double s, int k)
{
    var sigma2 = data.Sum(value => Math.Pow(value - data.Average(), 2));
    return s * sigma2 / (2 - s) * (1 - Math.Pow(1 - s, 2 * k));
}
