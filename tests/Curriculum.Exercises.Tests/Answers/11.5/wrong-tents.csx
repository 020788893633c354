// verdict: keep working
// words: are enough for
Network<double> ManyPieces(int pieces)
{
    var (layers, made) = (new List<Layer>(), 1);
    for (; made < pieces; made *= 2)
        layers.AddRange([Affine(Mat([1], [1]) * (made == 1 ? Mat([1]) : Mat([2, -4])), Vec(0, -0.5)), ReLU()]);
    return [.. layers, Affine(Mat([2, -4]))];
}
