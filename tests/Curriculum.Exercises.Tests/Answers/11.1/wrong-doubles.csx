// verdict: keep working
// words: last digits
long PieceCount(int N, int m) =>
    Enumerable.Range(0, m + 1).Sum(i => (long)MathNet.Numerics.SpecialFunctions.Binomial(N, i));
