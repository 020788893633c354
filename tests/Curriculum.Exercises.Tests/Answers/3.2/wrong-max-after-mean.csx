// verdict: almost
// words: the max after the mean
double HingeLoss(Vector<double> t, Vector<double> F) => Math.Max(0, 1 - t * F / t.Count);
