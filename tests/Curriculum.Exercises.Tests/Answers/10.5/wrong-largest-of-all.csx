// verdict: keep working
// words: right
Matrix<double> PoolGradient(Matrix<double> image, Matrix<double> g)
{
    return Matrix<double>.Build.Dense(image.RowCount, image.ColumnCount, (i, j) =>
        image[i, j] == image.Enumerate().Max() ? g[i / 2, j / 2] : 0);
}
