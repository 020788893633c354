// verdict: almost
// words: Equally good
int BestEpoch(double[] losses, int patience)
{
    var best = 0;
    for (var k = 1; k < losses.Length; k++)
    {
        if (losses[k] <= losses[best]) best = k;
        else if (k - best >= patience) break;
    }
    return best;
}
