// verdict: almost
// words: Mean 0 and deviation 1 are asked
Matrix<double> Standardized(Matrix<double> train, Matrix<double> test)
{
    var scaled = test.Clone();
    for (var i = 0; i < train.RowCount; i++)
    {
        var (low, high) = (train.Row(i).Minimum(), train.Row(i).Maximum());
        scaled.SetRow(i, (test.Row(i) - low) / (high == low ? 1 : high - low));
    }

    return scaled;
}
