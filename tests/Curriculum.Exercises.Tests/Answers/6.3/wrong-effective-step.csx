// verdict: almost
// words: effective step
double LargestStableStep(double lambdaMax, double beta) =>
    2 / ((1 - beta) * lambdaMax);
