double RunningMean(double[] values, double beta)
{
    double mean = 0, kept = 1;
    for (var t = 0; t < values.Length; t++)
    {
        kept *= beta;
        mean += (1 - beta) / (1 - kept) * (values[t] - mean);
    }
    return mean;
}
