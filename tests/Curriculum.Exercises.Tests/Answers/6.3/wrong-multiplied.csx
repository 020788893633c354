// verdict: almost
// words: multiplied by λmax
double LargestStableStep(double lambdaMax, double beta) =>
    2 * (1 + beta) * lambdaMax;
