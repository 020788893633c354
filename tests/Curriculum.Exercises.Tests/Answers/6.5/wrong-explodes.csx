// verdict: keep working
// words: Your largest curvature is
(double[] knots, double[] curvatures, double start) EndlessCircle(int ratio) =>
    ([1], [25, 60], -2);
