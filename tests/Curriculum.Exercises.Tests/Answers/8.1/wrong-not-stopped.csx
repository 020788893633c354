// verdict: almost
// words: did not stop at 0
double SoftThreshold(double c, double eta) =>
    c - eta * Math.Sign(c);
