// verdict: almost
// words: bias correction is missing
double RunningMean(double[] values, double beta)
{
    var m = 0.0;
    foreach (var value in values)
        m = beta * m + (1 - beta) * value;
    return m;
}
