// verdict: keep working
// words: The start is not finite
(double[] xKnots, double[] xCurvatures, double[] yKnots, double[] yCurvatures,
    double x, double y, double s) Landscape(int percent) =>
    ([0], [0.01, 1], [1], [1, 0.01], double.NaN, 45, 1.87);
