double LongestValley(int steps, double times)
{
    double Left(double b) => 2 * steps * (Math.Log(1 + b) - Math.Log(1 - b));   // log of f₀/f
    var (low, high) = (0.0, 1.0);
    for (var k = 0; k < 200; k++)
    {
        var middle = (low + high) / 2;
        if (Left(middle) < Math.Log(times)) low = middle;
        else high = middle;
    }
    return high;
}
