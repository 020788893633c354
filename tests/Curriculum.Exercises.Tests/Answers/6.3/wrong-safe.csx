// verdict: almost
// words: not the border
double LargestStableStep(double lambdaMax, double beta) =>
    1 / lambdaMax;
