// verdict: almost
// words: That is the law without biases
double MeanFolds(Vector<double> a, Vector<double> b, Vector<double> w, double c) =>
    1 - (1 + a.Count) * Math.Pow(2, -a.Count);
