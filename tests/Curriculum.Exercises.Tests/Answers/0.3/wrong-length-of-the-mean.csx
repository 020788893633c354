// verdict: almost
// words: length of the mean
(Vector<double> mean, double longest) MeanAndLongest(Matrix<double> V)
{
    var mean = V.RowSums() / V.ColumnCount;
    return (mean, mean.L2Norm());
}
