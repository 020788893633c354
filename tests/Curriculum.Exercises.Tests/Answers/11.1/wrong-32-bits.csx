// verdict: almost
// words: overflows 32 bits
long PieceCount(int N, int m)
{
    int sum = 1;
    long choose = 1;
    for (var i = 1; i <= m; i++)
    {
        choose = choose * (N - i + 1) / i;
        sum += (int)choose;
    }
    return sum;
}
