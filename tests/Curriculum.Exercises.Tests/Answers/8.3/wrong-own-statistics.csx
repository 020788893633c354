// verdict: almost
// words: test data's own
Matrix<double> Standardized(Matrix<double> train, Matrix<double> test)
{
    return test.MapIndexed((i, j, v) =>
    {
        var m = test.Row(i).Average();
        var s = Math.Sqrt(test.Row(i).Average(u => (u - m) * (u - m)));
        return (v - m) / (s == 0 ? 1 : s);
    }, Zeros.Include);
}
