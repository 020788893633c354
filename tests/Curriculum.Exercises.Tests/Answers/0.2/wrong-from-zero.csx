// verdict: almost
// words: starts at 0
double[] Grid(double from, double to, int n) =>
    [.. Enumerable.Range(0, n + 1).Select(i => i * (to - from) / n)];
