// verdict: keep working
// words: Your largest curvature is 30
(double[] knots, double[] curvatures, double start) EndlessCircle(int ratio) =>
    ([1], [30, 8], -2);
