// verdict: almost
// words: left out the max
double HingeLoss(Vector<double> t, Vector<double> F) => t.Zip(F, (sign, f) => 1 - sign * f).Average();
