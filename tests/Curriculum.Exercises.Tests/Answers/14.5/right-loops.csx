int[] WhereItLooks(double[] Q, double[] P, double c, int looks)
{
    var N = new int[P.Length];
    for (var k = 0; k < looks; k++)
    {
        var (best, most) = (0, double.NegativeInfinity);
        for (var a = 0; a < P.Length; a++)
        {
            var score = Q[a] + c * P[a] * Math.Sqrt(N.Sum()) / (1 + N[a]);
            if (score > most) (best, most) = (a, score);
        }
        N[best] += 1;
    }
    return N;
}
