// verdict: almost
// words: (1−β)^t
double RunningMean(double[] values, double beta)
{
    var m = 0.0;
    foreach (var value in values)
        m = beta * m + (1 - beta) * value;
    return m / Math.Pow(1 - beta, values.Length);
}
