// verdict: keep working
// words: right
double SoftThreshold(double c, double eta) =>
    c > eta ? c - eta : c;
