// verdict: almost
// words: All four pixels
Matrix<double> PoolGradient(Matrix<double> image, Matrix<double> g)
{
    return Matrix<double>.Build.Dense(image.RowCount, image.ColumnCount, (i, j) => g[i / 2, j / 2]);
}
