// verdict: almost
// words: The top left pixel
Matrix<double> PoolGradient(Matrix<double> image, Matrix<double> g)
{
    return Matrix<double>.Build.Dense(image.RowCount, image.ColumnCount, (i, j) => i % 2 + j % 2 == 0 ? g[i / 2, j / 2] : 0);
}
