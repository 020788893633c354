// verdict: almost
// words: binomial coefficients overflow
long PieceCount(int N, int m)
{
    long sum = 1;
    var choose = 1;
    for (var i = 1; i <= m; i++)
    {
        choose = choose * (N - i + 1) / i;
        sum += choose;
    }
    return sum;
}
