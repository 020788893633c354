// verdict: almost
// words: at which training stops
int BestEpoch(double[] losses, int patience)
{
    var best = 0;
    for (var k = 1; k < losses.Length; k++)
    {
        if (losses[k] < losses[best]) best = k;
        else if (k - best >= patience) return k;
    }
    return losses.Length - 1;
}
