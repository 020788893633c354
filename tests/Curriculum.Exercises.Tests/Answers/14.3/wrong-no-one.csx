// verdict: almost
// words: it is 1 + N
double[] PuctScores(double[] Q, double[] P, int[] N, double c)
{
    var root = Math.Sqrt(N.Sum());
    return [.. Q.Select((q, a) => q + c * P[a] * root / N[a])];
}
