Matrix<double> PoolGradient(Matrix<double> image, Matrix<double> g)
{
    var d = Matrix<double>.Build.Dense(image.RowCount, image.ColumnCount);
    for (int i = 0; i < g.RowCount; i++)
        for (int j = 0; j < g.ColumnCount; j++)
        {
            var (row, column) = (2 * i, 2 * j);
            for (int p = 0; p < 2; p++)
                for (int q = 0; q < 2; q++)
                    if (image[2 * i + p, 2 * j + q] > image[row, column]) (row, column) = (2 * i + p, 2 * j + q);
            d[row, column] = g[i, j];
        }
    return d;
}
