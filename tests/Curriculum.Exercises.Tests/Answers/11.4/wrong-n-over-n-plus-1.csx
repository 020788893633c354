// verdict: almost
// words: goes on from 1/2 with 2/3
double MeanFolds(Vector<double> a, Vector<double> b, Vector<double> w, double c) =>
    a.Count / (a.Count + 1.0);
