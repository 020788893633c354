// verdict: keep working
// words: not right
int BestEpoch(double[] losses, int patience) =>
    Array.IndexOf(losses, losses.Max());
