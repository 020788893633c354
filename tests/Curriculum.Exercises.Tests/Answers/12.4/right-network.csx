double TentProduct(double x, double y, int m)
{
    double Squared(double u) => m == 0 ? u : Tent.Square(m).Forward(Vec(u))[0];
    var mean = Squared(0.5 * x + 0.5 * y);
    return 2 * mean - 0.5 * Squared(x) - 0.5 * Squared(y);
}
