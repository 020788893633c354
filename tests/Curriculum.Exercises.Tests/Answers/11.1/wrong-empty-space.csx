// verdict: almost
// words: r(0, m) = 1
long PieceCount(int N, int m)
{
    var r = new long[N + 1, m + 1];
    for (var n = 0; n <= N; n++)
        for (var d = 0; d <= m; d++)
            r[n, d] = d == 0 ? 1 : n == 0 ? 0 : r[n - 1, d] + r[n - 1, d - 1];
    return r[N, m];
}
