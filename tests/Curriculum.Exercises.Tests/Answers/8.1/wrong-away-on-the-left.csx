// verdict: almost
// words: took η away once more
double SoftThreshold(double c, double eta)
{
    if (c > eta) return c - eta;
    if (c < -eta) return c - eta;
    return 0;
}
