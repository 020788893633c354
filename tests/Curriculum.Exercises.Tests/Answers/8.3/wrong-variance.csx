// verdict: almost
// words: Divide by its root
Matrix<double> Standardized(Matrix<double> train, Matrix<double> test)
{
    return test.MapIndexed((i, j, v) =>
    {
        var m = train.Row(i).Average();
        var s = train.Row(i).Average(u => (u - m) * (u - m));
        return (v - m) / (s == 0 ? 1 : s);
    }, Zeros.Include);
}
