double SquareError(double[] t)
{
    var error = 0.0;
    for (var k = 1; k < t.Length; k++)
    {
        var (l, r) = (t[k - 1], t[k]);
        var middle = (l + r) / 2;
        error = Math.Max(error, (l * l + r * r) / 2 - middle * middle);
    }
    return error;
}
