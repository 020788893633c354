// verdict: almost
// words: n neurons there make n + 1 pieces at most
Network<double> ManyPieces(int pieces)
{
    var n = pieces - 1;
    return [
        Affine(Matrix<double>.Build.Dense(n, 1, 1), Vector<double>.Build.Dense(n, i => -i)), ReLU(),
        Affine(Matrix<double>.Build.Dense(1, n, (_, i) => i == 0 ? 1 : i % 2 == 1 ? -2 : 2)),
    ];
}
