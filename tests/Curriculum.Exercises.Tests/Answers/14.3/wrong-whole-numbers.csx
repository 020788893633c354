// verdict: keep working
// words: not right
double[] PuctScores(double[] Q, double[] P, int[] N, double c)
{
    var root = Math.Sqrt(N.Sum());
    return [.. Q.Select((q, a) => q + c * P[a] * (int)root / (1 + N[a]))];
}
