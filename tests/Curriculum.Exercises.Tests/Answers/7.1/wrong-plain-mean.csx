// verdict: almost
// words: newest value
double RunningMean(double[] values, double beta) =>
    values.Average();
