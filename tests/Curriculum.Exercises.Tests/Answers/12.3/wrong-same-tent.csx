// verdict: almost
// words: same tent
double DeepSquare(double x, int m)
{
    var sum = x;
    for (var k = 1; k <= m; k++) sum -= Tent.Of(x) / Math.Pow(4, k);
    return sum;
}
