// verdict: almost
// words: η/2
double SoftThreshold(double c, double eta) =>
    Math.Sign(c) * Math.Max(Math.Abs(c) - eta / 2, 0);
