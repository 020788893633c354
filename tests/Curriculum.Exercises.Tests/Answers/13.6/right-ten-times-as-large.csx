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
        (5, 9) => (Sparse((2, 15.2), (5, 24.7), (21, -35.4), (22, -10.5), (29, -22.7), (58, 13.2), (59, 13.5), (62, -19.4)), -3),
        (1, 2) => (Sparse((10, -26.7), (19, 16), (26, 17.5), (27, 30.8), (34, 12), (35, 4.4), (44, 28.6), (61, -5.9)), -46.1),
        _ => (Sparse((4, -14.4), (10, -25.5), (12, 9.2), (19, 15.5), (20, 15.1), (21, -17.9), (26, 18.5), (34, 15.1), (36, 12.1), (42, -14.6), (43, 10.1), (44, 10.6), (45, -3.9), (50, -26.7), (51, 5.5), (52, 14)), -24.3),
    };
