// verdict: almost
// words: only the last term
long PieceCount(int N, int m)
{
    long choose = 1;
    for (var i = 1; i <= m; i++) choose = choose * (N - i + 1) / i;
    return choose;
}
