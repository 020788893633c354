// verdict: keep working
// words: The line search is not behind
(double[] xKnots, double[] xCurvatures, double[] yKnots, double[] yCurvatures,
    double x, double y, double s) Landscape(int percent) =>
    ([], [1], [], [0.01], 0.01, 1, 1.98);
