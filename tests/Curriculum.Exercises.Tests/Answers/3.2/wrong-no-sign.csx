// verdict: almost
// words: forgot the true sign t
double HingeLoss(Vector<double> t, Vector<double> F) => F.Select(f => Math.Max(0, 1 - f)).Average();
