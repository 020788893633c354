// why: Each step keeps (1−s) of the old x and adds s times an independent sample, so the variances add with the
// squares of these factors.
double VarianceAfter(Vector<double> data, double s, int k)
{
    var distance = data - data.Average();
    var sigma2 = distance * distance / data.Count;
    var V = 0.0;
    for (var j = 0; j < k; j++)
        V = (1 - s) * (1 - s) * V + s * s * sigma2;
    return V;
}
