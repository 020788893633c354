// why: One knot is enough. Left of 1 the curvature is 25, right of it 8.65; no matrix alone goes round, but the product of
// the three that the ball meets does. Nearer together the two curvatures may not be, as far as the course knows.
(double[] knots, double[] curvatures, double start) EndlessCircle(int ratio) =>
    ([1], [25, 8.65], -2.05);
