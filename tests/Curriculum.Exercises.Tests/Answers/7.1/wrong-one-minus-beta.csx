// verdict: almost
// words: right for t = 1 only
double RunningMean(double[] values, double beta)
{
    var m = 0.0;
    foreach (var value in values)
        m = beta * m + (1 - beta) * value;
    return m / (1 - beta);
}
