// verdict: almost
// words: lost the sign
double SoftThreshold(double c, double eta) =>
    Math.Max(Math.Abs(c) - eta, 0);
