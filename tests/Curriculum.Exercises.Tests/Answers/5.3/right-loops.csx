Vector<double> RowProbabilities(Matrix<double> A)
{
    var p = new double[A.RowCount];
    var total = 0.0;
    foreach (var (i, j, value) in A.EnumerateIndexed())
    {
        p[i] += value * value;
        total += value * value;
    }
    return Vector<double>.Build.Dense(p) / total;
}
