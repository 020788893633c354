// verdict: almost
// words: from `to` to `from`
double[] Grid(double from, double to, int n) =>
    [.. Enumerable.Range(0, n + 1).Select(i => to + i * (from - to) / n)];
