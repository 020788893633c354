(double[] xKnots, double[] xCurvatures, double[] yKnots, double[] yCurvatures,
    double x, double y, double s) Landscape(int percent) =>
    ([0], [0.01, 1], [10], [1, 0.01], 22.045, 452.72, 1.865);
