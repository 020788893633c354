// verdict: keep working
// words: for each of the 2 pieces
(double[] xKnots, double[] xCurvatures, double[] yKnots, double[] yCurvatures,
    double x, double y, double s) Landscape(int percent) =>
    ([0], [1], [1], [1, 0.01], 2.2, 45, 1.87);
