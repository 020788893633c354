Matrix<double> FilterImage(Matrix<double> image, Matrix<double> X)
{
    var (rows, columns) = (image.RowCount - 2, image.ColumnCount - 2);
    var y = Matrix<double>.Build.Dense(rows, columns);
    for (int p = 0; p < 3; p++)
        for (int q = 0; q < 3; q++)
            y += X[p, q] * image.SubMatrix(p, rows, q, columns);
    return y;
}
