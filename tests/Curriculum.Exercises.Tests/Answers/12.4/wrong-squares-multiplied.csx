// verdict: almost
// words: product of two
double TentProduct(double x, double y, int m) =>
    Sum(x, m) * Sum(y, m);
