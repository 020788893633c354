// verdict: keep working
// words: part the line into 2 pieces
(double[] knots, double[] curvatures, double start) EndlessCircle(int ratio) =>
    ([1], [25], -2);
