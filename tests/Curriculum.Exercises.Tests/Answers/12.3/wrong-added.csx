// verdict: almost
// words: added the tents
double DeepSquare(double x, int m)
{
    var (sum, y) = (x, x);
    for (var k = 1; k <= m; k++) sum += (y = Tent.Of(y)) / Math.Pow(4, k);
    return sum;
}
