// verdict: almost
// words: did not subtract
Matrix<double> Standardized(Matrix<double> train, Matrix<double> test)
{
    return test.MapIndexed((i, j, v) =>
    {
        var m = train.Row(i).Average();
        var s = Math.Sqrt(train.Row(i).Average(u => (u - m) * (u - m)));
        return v / (s == 0 ? 1 : s);
    }, Zeros.Include);
}
