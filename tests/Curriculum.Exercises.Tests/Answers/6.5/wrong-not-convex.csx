// verdict: keep working
// words: not convex
(double[] knots, double[] curvatures, double start) EndlessCircle(int ratio) =>
    ([1], [25, -1], -2);
