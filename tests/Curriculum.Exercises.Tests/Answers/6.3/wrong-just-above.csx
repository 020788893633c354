// verdict: keep working
// words: too high
double LargestStableStep(double lambdaMax, double beta) =>
    2.01 * (1 + beta) / lambdaMax;
