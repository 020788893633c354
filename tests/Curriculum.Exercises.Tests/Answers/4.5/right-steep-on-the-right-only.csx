(double[] xKnots, double[] xCurvatures, double[] yKnots, double[] yCurvatures,
    double x, double y, double s) Landscape(int percent) =>
    ([-0.1, 1.4], [0.01, 1, 0.04], [0.42], [1, 0.01], 0.78, 17.1, 1.81);
