// verdict: almost
// words: divided by 4 once more
double TentProduct(double x, double y, int m) =>
    (Sum((x + y) / 2, m) - Sum(Math.Abs(x - y) / 2, m)) / 4;
