double[] PuctScores(double[] Q, double[] P, int[] N, double c)
{
    var total = 0;
    foreach (var n in N) total += n;
    var scores = new double[Q.Length];
    for (var a = 0; a < Q.Length; a++)
        scores[a] = Q[a] + c * P[a] * Math.Sqrt(total) / (N[a] + 1);
    return scores;
}
