(double[] knots, double[] curvatures, double start) EndlessCircle(int ratio) =>
    ([1], [25, 8.5], -2);
