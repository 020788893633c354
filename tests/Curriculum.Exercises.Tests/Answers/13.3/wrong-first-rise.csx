// verdict: almost
// words: whatever the patience
int BestEpoch(double[] losses, int patience)
{
    int k = 0;
    while (k + 1 < losses.Length && losses[k + 1] < losses[k]) k++;
    return k;
}
