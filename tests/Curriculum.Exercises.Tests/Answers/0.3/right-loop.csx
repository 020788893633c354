(Vector<double> mean, double longest) MeanAndLongest(Matrix<double> V)
{
    var (sum, longest) = (0 * V.Column(0), 0.0);
    for (var j = 0; j < V.ColumnCount; j++)
    {
        sum += V.Column(j);
        longest = Math.Max(longest, V.Column(j).L2Norm());
    }
    return (sum / V.ColumnCount, longest);
}
