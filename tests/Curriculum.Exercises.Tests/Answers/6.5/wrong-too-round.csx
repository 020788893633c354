// verdict: keep working
// words: the ball arrives
(double[] knots, double[] curvatures, double start) EndlessCircle(int ratio) =>
    ([1], [25, 12.5], -2);
