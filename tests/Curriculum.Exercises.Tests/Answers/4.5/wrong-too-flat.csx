// verdict: keep working
// words: they must lie from 0.01 to 1
(double[] xKnots, double[] xCurvatures, double[] yKnots, double[] yCurvatures,
    double x, double y, double s) Landscape(int percent) =>
    ([0], [0.001, 1], [1], [1, 0.001], 2.2, 45, 1.87);
