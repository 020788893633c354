// verdict: almost
// words: root over the sum
double[] PuctScores(double[] Q, double[] P, int[] N, double c)
{
    var root = Math.Sqrt(N.Sum());
    return [.. Q.Select((q, a) => q + c * P[a] * N.Sum() / (1 + N[a]))];
}
