// verdict: almost
// words: below 0
double TentProduct(double x, double y, int m) =>
    Sum((x + y) / 2, m) - Sum((x - y) / 2, m);
