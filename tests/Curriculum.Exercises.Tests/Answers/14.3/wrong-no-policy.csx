// verdict: almost
// words: The policy P is missing
double[] PuctScores(double[] Q, double[] P, int[] N, double c)
{
    var root = Math.Sqrt(N.Sum());
    return [.. Q.Select((q, a) => q + c * root / (1 + N[a]))];
}
