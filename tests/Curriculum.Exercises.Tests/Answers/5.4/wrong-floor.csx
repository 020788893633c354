// verdict: almost
// words: floor
double VarianceAfter(Vector<double> data, double s, int k)
{
    var mean = data.Average();
    var sigma2 = data.Average(value => (value - mean) * (value - mean));
    return s * sigma2 / (2 - s);
}
