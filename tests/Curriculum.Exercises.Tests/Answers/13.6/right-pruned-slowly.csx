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
        _ => (Sparse((4, -1.33), (10, -2.22), (12, 0.88), (19, 1.8), (20, 1.46), (21, -1.94), (26, 1.91), (34, 1.52), (36, 1.08), (42, -1.41), (43, 1.42), (44, 1.04), (50, -2.26), (52, 1.47), (59, -0.94), (63, 0.87)), -2.39),
    };
