Matrix<double> Standardized(Matrix<double> train, Matrix<double> test)
{
    var means = train.RowSums() / train.ColumnCount;
    var deviations = Vec(train.EnumerateRows().Select((r, i) => (r - means[i]).L2Norm() / Math.Sqrt(r.Count)).ToArray());
    return test.MapIndexed((i, j, v) => (v - means[i]) / (deviations[i] > 1e-12 ? deviations[i] : 1), Zeros.Include);
}
