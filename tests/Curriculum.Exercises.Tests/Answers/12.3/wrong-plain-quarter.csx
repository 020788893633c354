// verdict: almost
// words: divided by 4 each time
double DeepSquare(double x, int m)
{
    var (sum, y) = (x, x);
    for (var k = 1; k <= m; k++) sum -= (y = Tent.Of(y)) / 4;
    return sum;
}
