// verdict: almost
// words: inner product
double HingeLoss(Vector<double> t, Vector<double> F) => Math.Max(0, 1 - t * F) / t.Count;
