(double[] knots, double[] curvatures, double start) EndlessCircle(int ratio) =>
    ([0.5], [25, 6.25], -1);
