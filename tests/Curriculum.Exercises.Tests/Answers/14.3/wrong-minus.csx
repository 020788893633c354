// verdict: almost
// words: It is a bonus
double[] PuctScores(double[] Q, double[] P, int[] N, double c)
{
    var root = Math.Sqrt(N.Sum());
    return [.. Q.Select((q, a) => q - c * P[a] * root / (1 + N[a]))];
}
