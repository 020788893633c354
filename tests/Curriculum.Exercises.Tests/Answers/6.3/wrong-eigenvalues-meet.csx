// verdict: almost
// words: meet
double LargestStableStep(double lambdaMax, double beta) =>
    Math.Pow(1 + Math.Sqrt(beta), 2) / lambdaMax;
