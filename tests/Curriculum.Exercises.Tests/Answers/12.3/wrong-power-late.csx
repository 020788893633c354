// verdict: almost
// words: a quarter high already
double DeepSquare(double x, int m)
{
    var (sum, y) = (x, x);
    for (int k = 0; k < m; k++)
    {
        y = Tent.Of(y);
        sum -= y / Math.Pow(4, k);
    }

    return sum;
}
