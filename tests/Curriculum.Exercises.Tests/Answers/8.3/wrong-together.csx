// verdict: almost
// words: leak into the scaling
Matrix<double> Standardized(Matrix<double> train, Matrix<double> test)
{
    var all = train.Append(test);
    return test.MapIndexed((i, j, v) =>
    {
        var m = all.Row(i).Average();
        var s = Math.Sqrt(all.Row(i).Average(u => (u - m) * (u - m)));
        return (v - m) / (s == 0 ? 1 : s);
    }, Zeros.Include);
}
