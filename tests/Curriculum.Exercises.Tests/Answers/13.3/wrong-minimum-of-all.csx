// verdict: almost
// words: never seen
int BestEpoch(double[] losses, int patience) =>
    Array.IndexOf(losses, losses.Min());
