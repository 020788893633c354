double[] Grid(double from, double to, int n)
{
    var grid = new double[n + 1];
    for (var i = 0; i <= n; i++)
    {
        grid[i] = from + (to - from) / n * i;
    }
    return grid;
}
