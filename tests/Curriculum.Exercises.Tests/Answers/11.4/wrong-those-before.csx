// verdict: almost
// words: folds of the n neurons before it
double MeanFolds(Vector<double> a, Vector<double> b, Vector<double> w, double c) =>
    a.Count;
