// verdict: almost
// words: never goes back to 0
int BestEpoch(double[] losses, int patience)
{
    var (best, bad) = (0, 0);
    for (int k = 1; k < losses.Length; k++)
    {
        if (losses[k] < losses[best]) best = k;
        else bad++;
        if (bad >= patience) break;
    }

    return best;
}
