// verdict: almost
// words: σ where σ² belongs
double VarianceAfter(Vector<double> data, double s, int k)
{
    var mean = data.Average();
    var sigma2 = data.Average(value => (value - mean) * (value - mean));
    return s * Math.Sqrt(sigma2) / (2 - s) * (1 - Math.Pow(1 - s, 2 * k));
}
