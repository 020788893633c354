// verdict: keep working
// words: not finite
(double[] knots, double[] curvatures, double start) EndlessCircle(int ratio) =>
    ([1], [25, 8], double.PositiveInfinity);
