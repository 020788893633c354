// verdict: almost
// words: began the search for the largest pixel at 0
Matrix<double> PoolGradient(Matrix<double> image, Matrix<double> g)
{
    var d = Matrix<double>.Build.Dense(image.RowCount, image.ColumnCount);
    for (int i = 0; i < g.RowCount; i++)
        for (int j = 0; j < g.ColumnCount; j++)
        {
            var (best, row, column) = (0.0, -1, -1);
            for (int p = 0; p < 2; p++)
                for (int q = 0; q < 2; q++)
                    if (image[2 * i + p, 2 * j + q] > best) (best, row, column) = (image[2 * i + p, 2 * j + q], 2 * i + p, 2 * j + q);
            if (row >= 0) d[row, column] = g[i, j];
        }
    return d;
}
