// verdict: almost
// words: inside the loop
double RunningMean(double[] values, double beta)
{
    var m = 0.0;
    for (var t = 1; t <= values.Length; t++)
        m = (beta * m + (1 - beta) * values[t - 1]) / (1 - Math.Pow(beta, t));
    return m;
}
