// verdict: almost
// words: shrinks the noise
double VarianceAfter(Vector<double> data, double s, int k)
{
    var mean = data.Average();
    var sigma2 = data.Average(value => (value - mean) * (value - mean));
    return k * s * s * sigma2;
}
