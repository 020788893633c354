// verdict: almost
// words: stops at m − 1
long PieceCount(int N, int m)
{
    long sum = 0, choose = 1;
    for (var i = 0; i < m; i++)
    {
        sum += choose;
        choose = choose * (N - i) / (i + 1);
    }
    return sum;
}
