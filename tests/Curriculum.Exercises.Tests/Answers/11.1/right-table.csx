long PieceCount(int N, int m)
{
    var r = new long[m + 1];
    for (var i = 0; i <= m; i++) r[i] = 1;
    for (var fold = 1; fold <= N; fold++)
        for (var i = m; i > 0; i--) r[i] += r[i - 1];
    return r[m];
}
