// verdict: keep working
// words: right
double TentProduct(double x, double y, int m) =>
    2 * Sum((x + y) / 2, 10) - (Sum(x, 10) + Sum(y, 10)) / 2;
