// verdict: almost
// words: only goes up
double DeepSquare(double x, int m)
{
    var (sum, y) = (x, x);
    for (var k = 1; k <= m; k++) sum -= (y = 2 * y) / Math.Pow(4, k);
    return sum;
}
