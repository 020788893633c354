// verdict: keep working
// words: calls itself again
long PieceCount(int N, int m) =>
    m == 0 ? 1 : PieceCount(N - 1, m) + PieceCount(N - 1, m - 1);
