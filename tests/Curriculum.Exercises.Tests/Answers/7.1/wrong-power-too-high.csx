// verdict: almost
// words: t+1
double RunningMean(double[] values, double beta)
{
    var m = 0.0;
    foreach (var value in values)
        m = beta * m + (1 - beta) * value;
    return m / (1 - Math.Pow(beta, values.Length + 1));
}
