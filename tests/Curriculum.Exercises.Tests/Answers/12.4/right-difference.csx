double TentProduct(double x, double y, int m) =>
    Sum((x + y) / 2, m) - Sum(Math.Abs(x - y) / 2, m);
