(double[] xKnots, double[] xCurvatures, double[] yKnots, double[] yCurvatures,
    double x, double y, double s) Landscape(int percent) =>
    ([0], [0.01, 1], [0.001], [1, 0.01], 0.0022045, 0.045272, 1.865);
