// verdict: almost
// words: starts at zero
double RunningMean(double[] values, double beta)
{
    var m = values[0];
    foreach (var value in values) m = beta * m + (1 - beta) * value;
    return m;
}
