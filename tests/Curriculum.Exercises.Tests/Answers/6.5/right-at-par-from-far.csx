(double[] knots, double[] curvatures, double start) EndlessCircle(int ratio) =>
    ([1], [25, 6.25], -5.25);
