// verdict: almost
// words: multiplied tents
double DeepSquare(double x, int m)
{
    var sum = x;
    for (var k = 1; k <= m; k++) sum -= Math.Pow(Tent.Of(x) / 4, k);
    return sum;
}
