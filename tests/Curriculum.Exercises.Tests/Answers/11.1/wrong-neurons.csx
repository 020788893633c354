// verdict: almost
// words: counted the folds
long PieceCount(int N, int m) =>
    N;
