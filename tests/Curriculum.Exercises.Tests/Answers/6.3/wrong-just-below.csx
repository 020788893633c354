// verdict: keep working
// words: too low
double LargestStableStep(double lambdaMax, double beta) =>
    1.99 * (1 + beta) / lambdaMax;
