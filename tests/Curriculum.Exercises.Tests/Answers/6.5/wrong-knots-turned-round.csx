// verdict: keep working
// words: must go up
(double[] knots, double[] curvatures, double start) EndlessCircle(int ratio) =>
    ([2, 1], [25, 8, 8], -2);
