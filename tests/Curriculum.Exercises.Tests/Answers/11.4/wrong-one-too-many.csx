// verdict: almost
// words: number for n + 1 neurons
double MeanFolds(Vector<double> a, Vector<double> b, Vector<double> w, double c) =>
    1 - Math.Pow(0.5, a.Count + 1);
