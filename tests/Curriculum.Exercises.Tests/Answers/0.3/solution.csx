// why: Adding up each row adds the columns entry by entry, and there are ColumnCount of them. A tuple returns both
// results at once.
(Vector<double> mean, double longest) MeanAndLongest(Matrix<double> V)
{
    var mean = V.RowSums() / V.ColumnCount;
    var longest = V.EnumerateColumns().Max(v => v.L2Norm());
    return (mean, longest);
}
