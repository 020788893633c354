// verdict: almost
// words: i / n divides whole numbers
double[] Grid(double from, double to, int n) =>
    [.. Enumerable.Range(0, n + 1).Select(i => from + i / n * (to - from))];
