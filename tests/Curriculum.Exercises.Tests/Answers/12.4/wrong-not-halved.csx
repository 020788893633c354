// verdict: almost
// words: once each
double TentProduct(double x, double y, int m) =>
    2 * Sum((x + y) / 2, m) - Sum(x, m) - Sum(y, m);
