// verdict: almost
// words: exponents
double[] StepSizesToTry(double smallest, double largest, int n) =>
    Enumerable.Range(0, n).Select(k => Math.Log10(smallest) + Math.Log10(largest / smallest) * k / (n - 1)).ToArray();
