// verdict: almost
// words: charges answers for being right
double HingeLoss(Vector<double> t, Vector<double> F) => t.Zip(F, (sign, f) => Math.Max(0, sign * f - 1)).Average();
