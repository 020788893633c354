// verdict: keep working
// words: it should have
double[] Grid(double from, double to, int n) =>
    [.. Enumerable.Range(0, n + 2).Select(i => from + i * (to - from) / n)];
