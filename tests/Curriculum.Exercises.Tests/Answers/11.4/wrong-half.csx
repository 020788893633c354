// verdict: almost
// words: right for n = 1 only
double MeanFolds(Vector<double> a, Vector<double> b, Vector<double> w, double c) =>
    0.5;
