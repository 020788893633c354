int[] WhereItLooks(double[] Q, double[] P, double c, int looks)
{
    if (looks == 0) return [.. Q.Select(_ => 0)];
    var N = WhereItLooks(Q, P, c, looks - 1);
    var scores = Q.Select((q, a) => q + c * P[a] / (1 + N[a]) * Math.Sqrt(looks - 1)).ToList();
    N[scores.IndexOf(scores.Max())]++;
    return N;
}
