// verdict: almost
// words: divided by n
double[] StepSizesToTry(double smallest, double largest, int n) =>
    Enumerable.Range(0, n).Select(k => smallest * Math.Pow(largest / smallest, k / (double)n)).ToArray();
