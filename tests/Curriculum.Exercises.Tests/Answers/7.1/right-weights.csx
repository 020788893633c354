double RunningMean(double[] values, double beta)
{
    var weights = values.Select((_, i) => Math.Pow(beta, values.Length - 1 - i)).ToArray();
    return values.Zip(weights, (value, weight) => value * weight).Sum() / weights.Sum();
}
