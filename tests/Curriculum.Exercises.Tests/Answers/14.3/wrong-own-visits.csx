// verdict: almost
// words: move's own visits
double[] PuctScores(double[] Q, double[] P, int[] N, double c)
{
    var root = Math.Sqrt(N.Sum());
    return [.. Q.Select((q, a) => q + c * P[a] * Math.Sqrt(N[a]) / (1 + N[a]))];
}
