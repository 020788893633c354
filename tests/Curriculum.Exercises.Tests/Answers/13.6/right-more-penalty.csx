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
        _ => (Sparse((4, -1.45), (10, -2.49), (12, 0.81), (19, 1.61), (20, 1.49), (21, -1.99), (26, 1.79), (34, 1.55), (36, 0.98), (37, 0.69), (42, -1.34), (43, 1.16), (44, 1.19), (50, -2.44), (51, 0.7), (52, 1.5)), -2.94),
    };
