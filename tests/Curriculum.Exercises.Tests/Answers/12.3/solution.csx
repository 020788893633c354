// why: The line x is too high by a bump; each tent takes away the straight part of it and leaves two bumps of
// the same shape, a quarter as high.
double DeepSquare(double x, int m)
{
    var (sum, y) = (x, x);
    for (var k = 1; k <= m; k++)
    {
        y = y < 0.5 ? 2 * y : 2 - 2 * y;
        sum -= y / Math.Pow(4, k);
    }
    return sum;
}
