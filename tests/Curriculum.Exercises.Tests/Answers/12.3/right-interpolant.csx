double DeepSquare(double x, int m)
{
    var n = 1 << m;
    var k = Math.Min((int)(x * n), n - 1);
    var (l, r) = ((double)k / n, (k + 1.0) / n);
    return l * l + (x - l) * (l + r);
}
