// verdict: almost
// words: left out the start
double[] Grid(double from, double to, int n) =>
    [.. Enumerable.Range(1, n).Select(i => from + i * (to - from) / n)];
