// verdict: almost
// words: For m > N
long PieceCount(int N, int m)
{
    if (m > N) return 0;
    long sum = 1, choose = 1;
    for (var i = 1; i <= m; i++) sum += choose = choose * (N - i + 1) / i;
    return sum;
}
