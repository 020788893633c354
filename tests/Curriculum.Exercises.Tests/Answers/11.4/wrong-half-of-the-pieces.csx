// verdict: almost
// words: in half of the cases
double MeanFolds(Vector<double> a, Vector<double> b, Vector<double> w, double c) =>
    0.5 * (a.Count + 1);
