// verdict: almost
// words: You squared the hinge
double HingeLoss(Vector<double> t, Vector<double> F) => t.Zip(F, (sign, f) => Math.Pow(Math.Max(0, 1 - sign * f), 2)).Average();
