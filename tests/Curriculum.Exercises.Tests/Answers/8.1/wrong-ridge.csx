// verdict: almost
// words: That is ridge
double SoftThreshold(double c, double eta) =>
    c / (1 + eta);
