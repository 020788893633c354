// verdict: almost
// words: for all features
Matrix<double> Standardized(Matrix<double> train, Matrix<double> test)
{
    var numbers = train.Enumerate().ToArray();
    var m = numbers.Average();
    var s = Math.Sqrt(numbers.Average(u => (u - m) * (u - m)));
    return (test - m) / (s == 0 ? 1 : s);
}
