Matrix<double> Standardized(Matrix<double> train, Matrix<double> test)
{
    var n = train.ColumnCount;
    return test.MapIndexed((i, j, v) =>
    {
        var m = train.Row(i).Sum() / n;
        var s = Math.Sqrt(train.Row(i).Sum(u => (u - m) * (u - m)) / (n - 1));
        return (v - m) / (s == 0 ? 1 : s);
    }, Zeros.Include);
}
