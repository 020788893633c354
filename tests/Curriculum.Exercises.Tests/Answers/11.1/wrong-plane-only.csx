// verdict: almost
// words: right in the plane
long PieceCount(int N, int m) => 1 + N + N * (N - 1L) / 2;
