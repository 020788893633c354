// why: r(N, m) adds up C(N, 0) … C(N, m). Each coefficient comes from the one before, so no factorial is needed
// and everything stays whole.
long PieceCount(int N, int m)
{
    long sum = 1, choose = 1;
    for (var i = 1; i <= m; i++)
    {
        choose = choose * (N - i + 1) / i;
        sum += choose;
    }
    return sum;
}
