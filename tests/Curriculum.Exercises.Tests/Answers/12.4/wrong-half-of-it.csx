// verdict: almost
// words: Take it twice
double TentProduct(double x, double y, int m) =>
    Sum((x + y) / 2, m) - Sum(x, m) / 2 - Sum(y, m) / 2;
