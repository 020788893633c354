// why: What was found so far, and a bonus that the policy shares out: it grows with all visits and falls with the
// visits of the move itself.
double[] PuctScores(double[] Q, double[] P, int[] N, double c)
{
    var root = Math.Sqrt(N.Sum());
    return [.. Q.Select((q, a) => q + c * P[a] * root / (1 + N[a]))];
}
