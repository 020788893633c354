(double[] xKnots, double[] xCurvatures, double[] yKnots, double[] yCurvatures,
    double x, double y, double s) Landscape(int percent) =>
    ([-0.26], [0.01, 1], [1], [1, 0.01], 1.8, 49, 2);
