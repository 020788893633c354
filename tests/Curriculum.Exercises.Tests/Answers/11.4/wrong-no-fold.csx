// verdict: almost
// words: share of the sets of active neurons that give no fold
double MeanFolds(Vector<double> a, Vector<double> b, Vector<double> w, double c) =>
    Math.Pow(2, -a.Count);
