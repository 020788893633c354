// verdict: keep working
// words: right
Matrix<double> Standardized(Matrix<double> train, Matrix<double> test)
{
    return test.MapIndexed((i, j, v) =>
    {
        var c = train.Column(Math.Min(j, train.ColumnCount - 1));
        var m = c.Average();
        var s = Math.Sqrt(c.Average(u => (u - m) * (u - m)));
        return (v - m) / (s == 0 ? 1 : s);
    }, Zeros.Include);
}
