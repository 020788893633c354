// verdict: almost
// words: from the newest to the oldest
double RunningMean(double[] values, double beta)
{
    var m = 0.0;
    for (var i = values.Length - 1; i >= 0; i--) m = beta * m + (1 - beta) * values[i];
    return m / (1 - Math.Pow(beta, values.Length));
}
