long PieceCount(int N, int m)
{
    var choose = System.Numerics.BigInteger.One;
    return 1 + Enumerable.Range(1, m).Sum(i => (long)(choose = choose * (N - i + 1) / i));
}
