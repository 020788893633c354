// verdict: keep working
// words: has 2 inputs
Network<double> ManyPieces(int pieces) => [Affine(2, 3, Seed(1)), ReLU(), Affine(3, 1, Seed(2))];
