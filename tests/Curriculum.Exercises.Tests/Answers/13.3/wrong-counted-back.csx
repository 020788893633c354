// verdict: almost
// words: counted back
int BestEpoch(double[] losses, int patience)
{
    var (lowest, bad) = (double.PositiveInfinity, 0);
    for (int k = 0; k < losses.Length; k++)
    {
        if (losses[k] < lowest) (lowest, bad) = (losses[k], 0);
        else bad++;
        if (bad == patience) return k - patience;
    }

    return losses.Length - 1;
}
