int BestEpoch(double[] losses, int patience)
{
    var best = 0;
    while (true)
    {
        var better = Enumerable.Range(best + 1, patience).Where(k => k < losses.Length && losses[k] < losses[best]).ToList();
        if (better.Count == 0) return best;
        best = better[0];
    }
}
