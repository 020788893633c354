// verdict: keep working
// words: not right
double RunningMean(double[] values, double beta)
{
    var m = 0.0;
    foreach (var value in values) m = (1 - beta) * m + beta * value;
    return m / (1 - Math.Pow(beta, values.Length));
}
