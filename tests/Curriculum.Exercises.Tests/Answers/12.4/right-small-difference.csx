double TentProduct(double x, double y, int m)
{
    var apart = ReLU(x - y) + ReLU(y - x);                // |x − y| from two neurons
    return 0.5 * (Sum(x, m) + Sum(y, m) - Sum(apart, m));
}
