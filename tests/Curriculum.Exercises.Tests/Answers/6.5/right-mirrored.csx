(double[] knots, double[] curvatures, double start) EndlessCircle(int ratio) =>
    ([-1], [8.65, 25], 2.05);
