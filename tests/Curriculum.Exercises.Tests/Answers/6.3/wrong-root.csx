// verdict: almost
// words: β itself
double LargestStableStep(double lambdaMax, double beta) => 2 * (1 + Math.Sqrt(beta)) / lambdaMax;
