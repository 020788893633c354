// verdict: keep working
// words: they must lie from 0.01 to 1
(double[] xKnots, double[] xCurvatures, double[] yKnots, double[] yCurvatures,
    double x, double y, double s) Landscape(int percent) =>
    ([0], [0.01, 2], [1], [2, 0.01], 2.2, 45, 0.9);
