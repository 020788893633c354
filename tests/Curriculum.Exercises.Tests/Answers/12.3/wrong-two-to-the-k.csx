// verdict: almost
// words: not by 2ᵏ
double DeepSquare(double x, int m)
{
    var (sum, y) = (x, x);
    for (var k = 1; k <= m; k++) sum -= (y = Tent.Of(y)) / Math.Pow(2, k);
    return sum;
}
