// verdict: almost
// words: what is cut off
double SoftThreshold(double c, double eta) =>
    Math.Clamp(c, -eta, eta);
