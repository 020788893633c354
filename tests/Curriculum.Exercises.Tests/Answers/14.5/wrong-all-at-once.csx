// verdict: keep working
// words: right
int[] WhereItLooks(double[] Q, double[] P, double c, int looks)
{
    var N = new int[Q.Length];
    double Score(int a) => Q[a] + c * P[a] * Math.Sqrt(looks) / (1 + N[a]);
    if (Q.Length > 0) N[Enumerable.Range(0, Q.Length).MaxBy(Score)] = looks;
    return N;
}
