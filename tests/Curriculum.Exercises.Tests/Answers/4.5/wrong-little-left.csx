// verdict: keep working
// words: % of the start's height left
(double[] xKnots, double[] xCurvatures, double[] yKnots, double[] yCurvatures,
    double x, double y, double s) Landscape(int percent) =>
    ([], [0.87], [12.7], [0.01, 1], 10.2, 25.5, 1.9999);
