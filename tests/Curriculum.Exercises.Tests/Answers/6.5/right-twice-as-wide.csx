(double[] knots, double[] curvatures, double start) EndlessCircle(int ratio) =>
    ([2], [25, 8.65], -4.1);
