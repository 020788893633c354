// verdict: keep working
// words: right
double[] StepSizesToTry(double smallest, double largest, int n) =>
    Enumerable.Range(0, n).Select(k => smallest * Math.Pow(10, k)).ToArray();
