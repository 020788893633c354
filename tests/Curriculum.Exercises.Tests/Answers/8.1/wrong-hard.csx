// verdict: almost
// words: hard threshold
double SoftThreshold(double c, double eta) =>
    Math.Abs(c) <= eta ? 0 : c;
