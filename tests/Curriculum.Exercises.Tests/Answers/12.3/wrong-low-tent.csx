// verdict: almost
// words: half as high
double DeepSquare(double x, int m)
{
    var (sum, y) = (x, x);
    for (var k = 1; k <= m; k++) sum -= (y = Math.Min(y, 1 - y)) / Math.Pow(4, k);
    return sum;
}
