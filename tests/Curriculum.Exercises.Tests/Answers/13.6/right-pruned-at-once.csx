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
        _ => (Sparse((4, -1.44), (10, -2.55), (12, 0.92), (19, 1.55), (20, 1.51), (21, -1.79), (26, 1.85), (34, 1.51), (36, 1.21), (42, -1.46), (43, 1.01), (44, 1.06), (45, -0.39), (50, -2.67), (51, 0.55), (52, 1.4)), -2.43),
    };
