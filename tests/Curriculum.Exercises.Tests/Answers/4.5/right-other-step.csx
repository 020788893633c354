(double[] xKnots, double[] xCurvatures, double[] yKnots, double[] yCurvatures,
    double x, double y, double s) Landscape(int percent) =>
    ([-0.1], [0.01, 1], [0.42], [1, 0.01], 0.78, 17, 1.81);
