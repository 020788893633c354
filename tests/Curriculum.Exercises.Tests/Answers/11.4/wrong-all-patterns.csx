// verdict: almost
// words: only 2ⁿ sets of active neurons
double MeanFolds(Vector<double> a, Vector<double> b, Vector<double> w, double c) =>
    1 - Math.Pow(4, -a.Count);
