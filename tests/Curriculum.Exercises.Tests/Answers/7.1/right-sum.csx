double RunningMean(double[] values, double beta)
{
    var (top, bottom) = values.Aggregate((0.0, 0.0), (sums, value) => (beta * sums.Item1 + value, beta * sums.Item2 + 1));
    return top / bottom;
}
