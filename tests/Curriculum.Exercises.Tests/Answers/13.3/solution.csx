// why: The waiting counts from the best epoch so far. When it reaches the patience, training stops, and the best
// epoch's weights are the ones to keep.
int BestEpoch(double[] losses, int patience)
{
    var best = 0;
    for (var k = 1; k < losses.Length; k++)
    {
        if (losses[k] < losses[best]) best = k;
        else if (k - best >= patience) break;
    }
    return best;
}
