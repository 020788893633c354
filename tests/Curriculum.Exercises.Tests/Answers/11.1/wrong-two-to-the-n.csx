// verdict: almost
// words: m ≥ N dimensions
long PieceCount(int N, int m) =>
    (long)Math.Pow(2, N);
