// verdict: almost
// words: λmax is missing
double LargestStableStep(double lambdaMax, double beta) => 2 * (1 + beta);
