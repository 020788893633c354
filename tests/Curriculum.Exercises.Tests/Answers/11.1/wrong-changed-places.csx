// verdict: almost
// words: changed places
long PieceCount(int N, int m)
{
    long sum = 0, choose = 1;
    for (int i = 0; i <= N; i++)
    {
        sum += choose;
        choose = choose * (m - i) / (i + 1);
    }

    return sum;
}
