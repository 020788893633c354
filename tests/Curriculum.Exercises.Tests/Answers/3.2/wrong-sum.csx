// verdict: almost
// words: that is the sum, not the mean
double HingeLoss(Vector<double> t, Vector<double> F) => t.Zip(F, (sign, f) => Math.Max(0, 1 - sign * f)).Sum();
