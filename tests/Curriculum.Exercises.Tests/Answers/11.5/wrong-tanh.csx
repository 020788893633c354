// verdict: keep working
// words: Affine and ReLU only
Network<double> ManyPieces(int pieces) => [Affine(1, 3, Seed(1)), Tanh(), Affine(3, 1, Seed(2))];
