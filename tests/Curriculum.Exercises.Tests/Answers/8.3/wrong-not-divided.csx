// verdict: almost
// words: did not divide
Matrix<double> Standardized(Matrix<double> train, Matrix<double> test)
{
    return test.MapIndexed((i, j, v) => v - train.Row(i).Average(), Zeros.Include);
}
