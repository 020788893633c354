(double[] xKnots, double[] xCurvatures, double[] yKnots, double[] yCurvatures,
    double x, double y, double s) Landscape(int percent) =>
    ([1], [1, 0.01], [0], [0.01, 1], 45.272, 2.2045, 1.865);
