// verdict: almost
// words: square of the mean
double TentProduct(double x, double y, int m) =>
    Sum((x + y) / 2, m);
