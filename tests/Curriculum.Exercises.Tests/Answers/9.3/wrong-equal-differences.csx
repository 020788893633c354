// verdict: almost
// words: equal differences
double[] StepSizesToTry(double smallest, double largest, int n) =>
    Enumerable.Range(0, n).Select(k => smallest + (largest - smallest) * k / (n - 1)).ToArray();
