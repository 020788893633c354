(double[] knots, double[] curvatures, double start) EndlessCircle(int ratio) =>
    ratio >= 25 ? ([1.0, 2], [25.0, 1, 25], -4.3) : ([1.0], [25.0, 7.5], -2);
