// verdict: keep working
// words: gave back null
Network<double> ManyPieces(int pieces) => null;
