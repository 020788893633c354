// verdict: keep working
// words: are enough for
Network<double> ManyPieces(int pieces)
{
    var (random, layers) = (Seed(1), new List<Layer>());
    var n = 1;
    for (var made = 1; made < pieces; made *= 4, n = 3)
        layers.AddRange([Affine(n, 3, random), ReLU()]);
    return [.. layers, Affine(3, 1, random)];
}
