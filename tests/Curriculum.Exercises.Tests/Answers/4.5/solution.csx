// why: Far out f falls slowly and long with y. The ray of the line search follows it and drags x from 0.66 to −25, far up
// the flat side; from there the zig-zag back is long. The fixed step never goes there: x stays small, y comes down.
(double[] xKnots, double[] xCurvatures, double[] yKnots, double[] yCurvatures,
    double x, double y, double s) Landscape(int percent) =>
    ([-0.095], [0.01, 1], [0.36665], [1, 0.01], 0.65875, 18.321, 2);
