// verdict: keep working
// words: A list is missing
(double[] knots, double[] curvatures, double start) EndlessCircle(int ratio) =>
    (null, [25], -2);
