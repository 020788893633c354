// verdict: almost
// words: a point is one piece
long PieceCount(int N, int m)
{
    var r = new long[N + 1, m + 1];
    for (var n = 0; n <= N; n++)
        for (var d = 0; d <= m; d++)
            r[n, d] = n == 0 ? 1 : d == 0 ? 0 : r[n - 1, d] + r[n - 1, d - 1];
    return r[N, m];
}
