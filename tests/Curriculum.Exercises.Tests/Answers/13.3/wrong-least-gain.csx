// verdict: almost
// words: some least amount
int BestEpoch(double[] losses, int patience)
{
    var best = 0;
    for (var k = 1; k < losses.Length; k++)
    {
        if (losses[k] < losses[best] - 1e-4) best = k;
        else if (k - best >= patience) break;
    }
    return best;
}
