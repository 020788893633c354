// verdict: keep working
// words: Give 0 < s ≤ 2
(double[] xKnots, double[] xCurvatures, double[] yKnots, double[] yCurvatures,
    double x, double y, double s) Landscape(int percent) =>
    ([0], [0.01, 1], [1], [1, 0.01], 2.2, 45, 3);
