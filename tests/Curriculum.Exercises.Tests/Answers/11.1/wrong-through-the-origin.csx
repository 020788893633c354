// verdict: almost
// words: through one point
long PieceCount(int N, int m)
{
    if (N == 0 || m == 0) return 1;
    long sum = 0, choose = 1;
    for (var i = 0; i < m; i++)
    {
        sum += choose;
        choose = choose * (N - 1 - i) / (i + 1);
    }
    return 2 * sum;
}
