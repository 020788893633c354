// verdict: almost
// words: there divide by 1
Matrix<double> Standardized(Matrix<double> train, Matrix<double> test)
{
    return test.MapIndexed((i, j, v) =>
    {
        var m = train.Row(i).Average();
        return (v - m) / Math.Sqrt(train.Row(i).Average(u => (u - m) * (u - m)));
    }, Zeros.Include);
}
