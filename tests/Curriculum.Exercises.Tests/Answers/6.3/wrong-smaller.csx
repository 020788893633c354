// verdict: almost
// words: gets smaller with β
double LargestStableStep(double lambdaMax, double beta) =>
    2 * (1 - beta) / lambdaMax;
