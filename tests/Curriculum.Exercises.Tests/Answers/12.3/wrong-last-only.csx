// verdict: almost
// words: Only the last tent
double DeepSquare(double x, int m)
{
    if (m == 0) return x;
    var y = x;
    for (var k = 1; k <= m; k++) y = Tent.Of(y);
    return x - y / Math.Pow(4, m);
}
