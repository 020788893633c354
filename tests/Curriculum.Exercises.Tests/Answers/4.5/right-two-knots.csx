(double[] xKnots, double[] xCurvatures, double[] yKnots, double[] yCurvatures,
    double x, double y, double s) Landscape(int percent) =>
    ([0], [0.01, 1], [1], [1, 0.01], 2.2045, 45.272, 1.865);
