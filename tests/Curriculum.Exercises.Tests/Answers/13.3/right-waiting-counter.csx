int BestEpoch(double[] losses, int patience)
{
    var (best, waited) = (0, 0);
    for (var k = 1; k < losses.Length && waited < patience; k++)
    {
        waited++;
        if (losses[k] >= losses[best]) continue;
        best = k;
        waited = 0;
    }
    return best;
}
