// verdict: almost
// words: The last number is missing
double[] Grid(double from, double to, int n) =>
    [.. Enumerable.Range(0, n).Select(i => from + i * (to - from) / n)];
