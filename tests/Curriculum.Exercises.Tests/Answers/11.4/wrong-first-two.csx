// verdict: almost
// words: but then comes 5/6
double MeanFolds(Vector<double> a, Vector<double> b, Vector<double> w, double c) =>
    a.Count == 0 ? 0 : 1 - 0.5 / a.Count;
