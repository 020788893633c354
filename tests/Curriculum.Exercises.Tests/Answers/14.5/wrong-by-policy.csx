// verdict: almost
// words: shared the looks out
int[] WhereItLooks(double[] Q, double[] P, double c, int looks) =>
    [.. P.Select(p => (int)Math.Round(p * looks / P.Sum()))];
