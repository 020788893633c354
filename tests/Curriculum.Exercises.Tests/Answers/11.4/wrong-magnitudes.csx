// verdict: keep working
// words: The number is not right
double MeanFolds(Vector<double> a, Vector<double> b, Vector<double> w, double c) =>
    a.Count == 0 ? 0 : w.L1Norm() / (w.L1Norm() + Math.Abs(c));
