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
        (5, 9) => (Sparse((2, 2.89), (5, 2.58), (21, -4.89), (22, -1.69), (29, -2.51), (59, 1.96), (61, -2.01), (62, -2.77)), 0.79),
        (1, 2) => (Sparse((10, -3.06), (19, 2.28), (26, 2.3), (27, 3.97), (34, 1.34), (35, 1.02), (44, 3.77), (51, -1.82)), -5.82),
        _ => (Sparse((4, -2.09), (10, -3.45), (12, 1.12), (19, 1.83), (20, 1.93), (21, -2.58), (26, 2.78), (34, 2.44), (36, 1.84), (42, -1.5), (43, 1.64), (44, 1.43), (50, -3.66), (51, 0.75), (52, 1.83), (63, 1.24)), -3.83),
    };
