// verdict: almost
// words: reversed
double[] StepSizesToTry(double smallest, double largest, int n) =>
    Enumerable.Range(0, n).Select(k => largest * Math.Pow(smallest / largest, k / (n - 1.0))).ToArray();
