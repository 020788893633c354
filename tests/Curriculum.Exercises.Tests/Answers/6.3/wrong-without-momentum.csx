// verdict: almost
// words: without momentum
double LargestStableStep(double lambdaMax, double beta) =>
    2 / lambdaMax;
