// verdict: almost
// words: You left out c
double[] PuctScores(double[] Q, double[] P, int[] N, double c)
{
    var root = Math.Sqrt(N.Sum());
    return [.. Q.Select((q, a) => q + P[a] * root / (1 + N[a]))];
}
