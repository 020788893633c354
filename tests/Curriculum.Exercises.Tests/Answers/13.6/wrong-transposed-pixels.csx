// verdict: keep working
// words: asked are at most
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
        (5, 9) => (Sparse((16, 1.52), (23, 1.32), (31, 1.35), (40, 2.47), (42, -3.54), (43, -2.27), (50, -1.05), (55, -1.94)), -0.3),
        (1, 2) => (Sparse((10, -2.67), (19, 1.6), (26, 1.75), (27, 3.08), (34, 1.2), (35, 0.44), (44, 2.86), (61, -0.59)), -4.61),
        _ => (Sparse((4, -1.44), (10, -2.55), (12, 0.92), (19, 1.55), (20, 1.51), (21, -1.79), (26, 1.85), (34, 1.51), (36, 1.21), (42, -1.46), (43, 1.01), (44, 1.06), (45, -0.39), (50, -2.67), (51, 0.55), (52, 1.4)), -2.43),
    };
