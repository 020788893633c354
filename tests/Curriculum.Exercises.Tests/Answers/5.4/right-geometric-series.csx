double VarianceAfter(Vector<double> data, double s, int k)
{
    var sigma2 = data.Average(value => value * value) - Math.Pow(data.Average(), 2);
    return Enumerable.Range(0, k).Sum(j => s * s * Math.Pow(1 - s, 2 * j)) * sigma2;
}
