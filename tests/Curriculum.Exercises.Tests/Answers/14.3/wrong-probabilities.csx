// verdict: keep working
// words: NaN
double[] PuctScores(double[] Q, double[] P, int[] N, double c)
{
    var root = Math.Sqrt(N.Sum());
    var scores = new List<double>( Q.Select((q, a) => q + c * P[a] * root / (1 + N[a]))).ToArray();
    return [.. scores.Select(s => s / scores.Sum())];
}
