// verdict: keep working
// words: After your second look it is 8; asked are at most 5
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
        (5, 9) => (Sparse((2, 1.52), (5, 2.47), (21, -3.54), (22, -1.05), (29, -2.27), (58, 1.32), (59, 1.35), (62, -1.94)), -0.3),
        (1, 2) => (Sparse((10, -2.67), (19, 1.6), (26, 1.75), (27, 3.08), (34, 1.2), (35, 0.44), (44, 2.86), (61, -0.59)), -4.61),
        _ => (Sparse((10, -2.94), (19, 1.87), (20, 2.4), (21, -2.46), (26, 1.88), (34, 1.44), (42, -1.77), (50, -2.55)), 0.52),
    };
