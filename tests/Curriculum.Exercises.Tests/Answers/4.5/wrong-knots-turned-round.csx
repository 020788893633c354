// verdict: keep working
// words: the knots must go up
(double[] xKnots, double[] xCurvatures, double[] yKnots, double[] yCurvatures,
    double x, double y, double s) Landscape(int percent) =>
    ([1, 0], [0.01, 1, 1], [1], [1, 0.01], 2.2, 45, 1.87);
