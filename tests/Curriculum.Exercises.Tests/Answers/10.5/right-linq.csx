Matrix<double> PoolGradient(Matrix<double> image, Matrix<double> g)
{
    var d = Matrix<double>.Build.Dense(image.RowCount, image.ColumnCount);
    foreach (var (i, j) in Enumerable.Range(0, g.RowCount).SelectMany(i => Enumerable.Range(0, g.ColumnCount), (i, j) => (i, j)))
    {
        var best = Enumerable.Range(0, 4).MaxBy(n => image[2 * i + n / 2, 2 * j + n % 2]);
        d[2 * i + best / 2, 2 * j + best % 2] = g[i, j];
    }
    return d;
}
