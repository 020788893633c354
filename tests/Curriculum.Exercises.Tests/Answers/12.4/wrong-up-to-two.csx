// verdict: almost
// words: goes up to 2
double TentProduct(double x, double y, int m) =>
    (Sum(x + y, m) - Sum(x, m) - Sum(y, m)) / 2;
