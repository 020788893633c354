// verdict: keep working
// words: Asked are 100 times
(double[] xKnots, double[] xCurvatures, double[] yKnots, double[] yCurvatures,
    double x, double y, double s) Landscape(int percent) =>
    ([0], [0.01, 1], [1], [1, 0.01], 5, 42, 1.75);
