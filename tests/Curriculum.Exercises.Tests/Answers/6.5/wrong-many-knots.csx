// verdict: keep working
// words: Twenty knots
(double[] knots, double[] curvatures, double start) EndlessCircle(int ratio) =>
    ([.. Enumerable.Range(0, 30).Select(k => (double)k)], [.. Enumerable.Repeat(9.0, 31)], -2);
