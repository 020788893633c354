// verdict: almost
// words: the one before
int BestEpoch(double[] losses, int patience)
{
    var (best, rises) = (0, 0);
    for (var k = 1; k < losses.Length && rises < patience; k++)
    {
        rises = losses[k] < losses[k - 1] ? 0 : rises + 1;
        if (losses[k] < losses[best]) best = k;
    }
    return best;
}
