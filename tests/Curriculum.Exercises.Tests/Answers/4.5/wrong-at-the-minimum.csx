// verdict: keep working
// words: You start at the minimum
(double[] xKnots, double[] xCurvatures, double[] yKnots, double[] yCurvatures,
    double x, double y, double s) Landscape(int percent) =>
    ([0], [0.01, 1], [1], [1, 0.01], 0, 0, 1.87);
