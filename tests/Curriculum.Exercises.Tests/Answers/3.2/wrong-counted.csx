// verdict: almost
// words: counted the samples
double HingeLoss(Vector<double> t, Vector<double> F) => t.Zip(F, (sign, f) => sign * f < 1 ? 1.0 : 0.0).Average();
