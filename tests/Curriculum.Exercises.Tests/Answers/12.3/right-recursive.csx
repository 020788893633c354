double DeepSquare(double x, int m)
{
    double Missing(double y, int left) => left == 0 ? 0 : (Tent.Of(y) + Missing(Tent.Of(y), left - 1)) / 4;
    return x - Missing(x, m);
}
