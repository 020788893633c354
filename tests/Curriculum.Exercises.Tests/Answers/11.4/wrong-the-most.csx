// verdict: almost
// words: that is the most, not the mean
double MeanFolds(Vector<double> a, Vector<double> b, Vector<double> w, double c) =>
    a.Count + 1;
