(double[] knots, double[] curvatures, double start) EndlessCircle(int ratio) =>
    ([-100, 1, 50], [25, 25, 8, 8], -2);
