// verdict: almost
// words: begins at k = 0
double DeepSquare(double x, int m)
{
    var (sum, y) = (x, x);
    for (var k = 0; k <= m; k++)
    {
        sum -= y / Math.Pow(4, k);
        y = Tent.Of(y);
    }
    return sum;
}
