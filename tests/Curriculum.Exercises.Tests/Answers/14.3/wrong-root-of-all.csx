// verdict: almost
// words: root of the whole fraction
double[] PuctScores(double[] Q, double[] P, int[] N, double c)
{
    var root = Math.Sqrt(N.Sum());
    return [.. Q.Select((q, a) => q + c * P[a] * Math.Sqrt((double)N.Sum() / (1 + N[a])))];
}
