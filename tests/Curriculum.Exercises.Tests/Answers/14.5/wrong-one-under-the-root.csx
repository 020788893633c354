// verdict: almost
// words: still to come
int[] WhereItLooks(double[] Q, double[] P, double c, int looks)
{
    var N = new int[Q.Length];
    for (var all = 0; all < looks; all++)
    {
        double Score(int a) => Q[a] + c * P[a] * Math.Sqrt(all + 1) / (1 + N[a]);
        N[Enumerable.Range(0, Q.Length).MaxBy(Score)]++;
    }
    return N;
}
