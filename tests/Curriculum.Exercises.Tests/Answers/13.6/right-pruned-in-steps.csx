Vector<double> Sparse(params (int Pixel, double Weight)[] weights)
{
    var x = Vector<double>.Build.Dense(64);
    foreach (var (pixel, weight) in weights)
        x[pixel] = weight;
    return x;
}
(Vector<double> x, double c) SecondLook(int a, int b, int multiplications) =>
    (a, b) switch
    {
        (5, 9) => (Sparse((2, 1.92), (5, 1.91), (21, -3.7), (22, -1.33), (29, -2.08), (59, 1.36), (61, -1.69), (62, -1.44)), 0.9),
        (1, 2) => (Sparse((10, -2.4), (19, 1.73), (26, 1.69), (27, 2.86), (34, 1.29), (35, 0.71), (44, 2.71), (45, 1.46)), -5.5),
        _ => (Sparse((4, -1.38), (10, -2.54), (12, 0.94), (19, 1.53), (20, 1.55), (21, -1.79), (26, 1.86), (34, 1.54), (36, 1.09), (42, -1.39), (43, 1.15), (44, 1.08), (50, -2.58), (51, 0.57), (52, 1.45), (63, 0.74)), -2.85),
    };
