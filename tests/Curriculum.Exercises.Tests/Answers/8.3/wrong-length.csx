// verdict: almost
// words: root of their MEAN square
Matrix<double> Standardized(Matrix<double> train, Matrix<double> test)
{
    var scaled = test.Clone();
    for (var i = 0; i < train.RowCount; i++)
    {
        var row = train.Row(i);
        var mean = row.Sum() / row.Count;
        var deviation = (row - mean).L2Norm();
        scaled.SetRow(i, (test.Row(i) - mean) / (deviation == 0 ? 1 : deviation));
    }

    return scaled;
}
