double[] Grid(double from, double to, int n) =>
    [.. Enumerable.Range(0, n + 1).Select(i => i / (double)n).Select(share => (1 - share) * from + share * to)];
