double VarianceAfter(Vector<double> data, double s, int k)
{
    var (first, second, mean, square) = (0.0, 0.0, data.Average(), data.Average(value => value * value));
    for (var j = 0; j < k; j++)
        (first, second) = ((1 - s) * first + s * mean,
            (1 - s) * (1 - s) * second + 2 * s * (1 - s) * first * mean + s * s * square);
    return second - first * first;
}
