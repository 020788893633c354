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
        (5, 9) => (Sparse((5, 1.68), (21, -4.64), (29, -2.7), (62, -2.05)), 3.16),
        (1, 2) => (Sparse((10, -2.95), (26, 2.17), (27, 4.2), (44, 2.66)), -3.83),
        _ => (Sparse((4, -1.44), (10, -2.55), (12, 0.92), (19, 1.55), (20, 1.51), (21, -1.79), (26, 1.85), (34, 1.51), (36, 1.21), (42, -1.46), (43, 1.01), (44, 1.06), (45, -0.39), (50, -2.67), (51, 0.55), (52, 1.4)), -2.43),
    };
