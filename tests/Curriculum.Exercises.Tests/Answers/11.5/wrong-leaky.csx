// verdict: keep working
// words: Affine and ReLU only
Network<double> ManyPieces(int pieces) => [Affine(1, 3, Seed(1)), LeakyReLU(0.1), Affine(3, 1, Seed(2))];
