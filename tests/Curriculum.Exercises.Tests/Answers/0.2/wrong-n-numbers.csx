// verdict: almost
// words: n numbers with n − 1 steps
double[] Grid(double from, double to, int n) =>
    [.. Enumerable.Range(0, n).Select(i => from + i * (to - from) / (n - 1))];
