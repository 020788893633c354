// verdict: almost
// words: The first value is skipped
double RunningMean(double[] values, double beta)
{
    var m = 0.0;
    foreach (var g in values.Skip(1)) m = beta * m + (1 - beta) * g;
    return m / (1 - Math.Pow(beta, values.Length));
}
