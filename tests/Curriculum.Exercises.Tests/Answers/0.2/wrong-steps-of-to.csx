// verdict: almost
// words: to / n long
double[] Grid(double from, double to, int n) =>
    [.. Enumerable.Range(0, n + 1).Select(i => from + i * to / n)];
