// why: xy is half of (x+y)² − x² − y². Halved first, x + y stays in [0, 1], and (x+y)² is four such squares.
double TentProduct(double x, double y, int m) =>
    2 * Sum((x + y) / 2, m) - (Sum(x, m) + Sum(y, m)) / 2;
