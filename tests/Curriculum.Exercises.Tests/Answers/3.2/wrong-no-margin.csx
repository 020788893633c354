// verdict: almost
// words: left out the margin
double HingeLoss(Vector<double> t, Vector<double> F) => t.Zip(F, (sign, f) => Math.Max(0, -sign * f)).Average();
