// verdict: almost
// words: 1 << n is an int
double MeanFolds(Vector<double> a, Vector<double> b, Vector<double> w, double c) =>
    1 - 1.0 / (1 << a.Count);
