// verdict: almost
// words: half of it
double LargestStableStep(double lambdaMax, double beta) =>
    (1 + beta) / lambdaMax;
