// verdict: almost
// words: x − y below 0
double TentProduct(double x, double y, int m) =>
    (Sum(x + y, m) - Sum(x - y, m)) / 4;
