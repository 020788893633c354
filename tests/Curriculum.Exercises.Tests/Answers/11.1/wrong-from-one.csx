// verdict: almost
// words: begins at i = 1
long PieceCount(int N, int m)
{
    long sum = 0, choose = 1;
    for (var i = 1; i <= m; i++) sum += choose = choose * (N - i + 1) / i;
    return sum;
}
