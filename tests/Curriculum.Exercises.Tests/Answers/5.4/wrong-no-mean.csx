// verdict: almost
// words: Subtract the mean
double VarianceAfter(Vector<double> data, double s, int k)
{
    var sigma2 = data * data / data.Count;
    return s * sigma2 / (2 - s) * (1 - Math.Pow(1 - s, 2 * k));
}
