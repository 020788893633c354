// verdict: almost
// words: divides whole numbers
double MeanFolds(Vector<double> a, Vector<double> b, Vector<double> w, double c) =>
    1 - 1 / (1 << a.Count);
