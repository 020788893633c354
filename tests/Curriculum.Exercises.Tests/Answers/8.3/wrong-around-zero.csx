// verdict: almost
// words: subtract it there too
Matrix<double> Standardized(Matrix<double> train, Matrix<double> test)
{
    var scaled = test.Clone();
    for (var i = 0; i < train.RowCount; i++)
    {
        var row = train.Row(i);
        var mean = row.Sum() / row.Count;
        var deviation = Math.Sqrt(row * row / row.Count);
        scaled.SetRow(i, (test.Row(i) - mean) / (deviation == 0 ? 1 : deviation));
    }

    return scaled;
}
