// verdict: almost
// words: newest value alone
double RunningMean(double[] values, double beta) => values[values.Length - 1];
