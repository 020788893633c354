(double[] xKnots, double[] xCurvatures, double[] yKnots, double[] yCurvatures,
    double x, double y, double s) Landscape(int percent) =>
    ([-500, 0, 7], [0.01, 0.01, 1, 1], [1, 2, 60], [1, 0.01, 0.01, 0.5], 2.2045, 45.272, 1.865);
