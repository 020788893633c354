// verdict: almost
// words: bracket
double LargestStableStep(double lambdaMax, double beta) =>
    (2 + beta) / lambdaMax;
