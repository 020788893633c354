int BestEpoch(double[] losses, int patience)
{
    int From(int best)
    {
        for (var k = best + 1; k < losses.Length && k <= best + patience; k++)
            if (losses[k] < losses[best]) return From(k);
        return best;
    }
    return From(0);
}
