// verdict: almost
// words: whole number
double[] StepSizesToTry(double smallest, double largest, int n) =>
    Enumerable.Range(0, n).Select(k => smallest * Math.Pow(largest / smallest, k / (n - 1))).ToArray();
