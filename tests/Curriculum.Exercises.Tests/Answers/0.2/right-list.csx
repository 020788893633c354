double[] Grid(double from, double to, int n)
{
    List<double> grid = [from];
    for (var i = 1; i < n; i++) grid.Add(from + i * ((to - from) / n));
    grid.Add(to);
    return grid.ToArray();
}
