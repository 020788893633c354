// verdict: almost
// words: forgot negative c
double SoftThreshold(double c, double eta) =>
    Math.Max(c - eta, 0);
