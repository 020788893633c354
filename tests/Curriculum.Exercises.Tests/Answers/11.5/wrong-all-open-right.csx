// verdict: keep working
// words: asked are
Network<double> ManyPieces(int pieces)
{
    var widths = new List<int>();                             // layers whose product of n + 1 is enough
    int Fewest(int p, int n) => n + (n + 1 >= p ? 0 : Best((p + n) / (n + 1)).Neurons);
    (int Neurons, int First) Best(int p) => p <= 4 ? (Math.Max(3, p - 1), Math.Max(3, p - 1))
        : Enumerable.Range(3, Math.Min(p - 3, 7)).Select(n => (Fewest(p, n), n)).Min();
    if (pieces < 4) widths.Add(pieces - 1);
    else for (var p = pieces; p > 1; p = (p + widths[^1]) / (widths[^1] + 1)) widths.Add(Best(p).First);
    var layers = new List<Layer>();
    Matrix<double> c = null;                                  // how the layer before is added up
    var height = 8.0;
    foreach (var n in widths)
    {
        var gap = height / (n + 1);
        var opens = Vector<double>.Build.Dense(n, i => 1);
        var folds = Vector<double>.Build.Dense(n, i => (i + 1) * gap);
        var A = c is null ? opens.ToColumnMatrix() : opens.ToColumnMatrix() * c;
        // The sum of the layer before runs from −5 to −4 of its gaps: bring it to 0 … height.
        layers.AddRange([Affine(A, -opens.PointwiseMultiply(folds - (c is null ? 0 : 5 * height))), ReLU()]);
        c = Matrix<double>.Build.Dense(1, n, (_, i) => n < 3 ? (i == 0 ? 1 : -2) : i == 0 ? -3 : i % 2 == 1 ? 2 : -2);
        height = gap;
    }
    layers.Add(Affine(c, Vec(0)));
    return [.. layers];
}
