Matrix<double> FilterImage(Matrix<double> image, Matrix<double> X)
{
    var y = Matrix<double>.Build.Dense(image.RowCount - 2, image.ColumnCount - 2);
    for (int i = 0; i < y.RowCount; i++)
        for (int j = 0; j < y.ColumnCount; j++)
            for (int p = 0; p < 3; p++)
                for (int q = 0; q < 3; q++)
                    y[i, j] += X[p, q] * image[i + p, j + q];
    return y;
}
