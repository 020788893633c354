// verdict: keep working
// words: 16 multiplications; 8 are allowed
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
        (5, 9) => (Sparse((2, 1.36), (5, 1.43), (6, 0.97), (10, 0.77), (20, -0.39), (21, -3.48), (22, -1.31), (28, -0.98), (29, -1.94), (34, 0.72), (52, 0.86), (54, -0.88), (58, 1), (59, 1.3), (61, -0.87), (62, -1.03)), 0.07),
        (1, 2) => (Sparse((10, -2.67), (19, 1.6), (26, 1.75), (27, 3.08), (34, 1.2), (35, 0.44), (44, 2.86), (61, -0.59)), -4.61),
        _ => (Sparse((4, -1.44), (10, -2.55), (12, 0.92), (19, 1.55), (20, 1.51), (21, -1.79), (26, 1.85), (34, 1.51), (36, 1.21), (42, -1.46), (43, 1.01), (44, 1.06), (45, -0.39), (50, -2.67), (51, 0.55), (52, 1.4)), -2.43),
    };
