// verdict: almost
// words: Q is missing
double[] PuctScores(double[] Q, double[] P, int[] N, double c)
{
    var root = Math.Sqrt(N.Sum());
    return [.. Q.Select((q, a) => c * P[a] * root / (1 + N[a]))];
}
