// verdict: almost
// words: XOR
double DeepSquare(double x, int m)
{
    var (sum, y) = (x, x);
    for (int k = 1; k <= m; k++)
    {
        y = Tent.Of(y);
        sum -= y / (4 ^ k);
    }

    return sum;
}
