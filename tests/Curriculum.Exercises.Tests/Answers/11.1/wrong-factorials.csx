// verdict: almost
// words: factorials overflow
long PieceCount(int N, int m)
{
    long Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);
    long sum = 0;
    for (var i = 0; i <= Math.Min(m, N); i++) sum += Factorial(N) / (Factorial(i) * Factorial(N - i));
    return sum;
}
