// verdict: almost
// words: parallel folds
long PieceCount(int N, int m) =>
    N + 1;
