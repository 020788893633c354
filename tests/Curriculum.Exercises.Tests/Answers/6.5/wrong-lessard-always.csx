// verdict: keep working
// words: Your smallest curvature is 1
(double[] knots, double[] curvatures, double start) EndlessCircle(int ratio) =>
    ([1, 2], [25, 1, 25], -4.3);
