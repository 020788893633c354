double[] PuctScores(double[] Q, double[] P, int[] N, double c)
{
    var n = Vec([.. N.Select(visits => (double)visits)]);
    return (Vec(Q) + c * Math.Pow(n.Sum(), 0.5) * Vec(P).PointwiseDivide(n + 1)).ToArray();
}
