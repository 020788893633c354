// verdict: keep working
// words: It is to give one
Network<double> ManyPieces(int pieces) => [Affine(1, 3, Seed(1)), ReLU()];
