// why: Mean and deviation are fitted, so they come from the training columns; the test columns are only moved
// and divided by them.
Matrix<double> Standardized(Matrix<double> train, Matrix<double> test)
{
    var scaled = test.Clone();
    for (var i = 0; i < train.RowCount; i++)
    {
        var (row, mean) = (train.Row(i), train.Row(i).Average());
        var deviation = Math.Sqrt(row.Average(v => (v - mean) * (v - mean)));
        scaled.SetRow(i, (test.Row(i) - mean) / (deviation == 0 ? 1 : deviation));
    }
    return scaled;
}
