// verdict: almost
// words: The smallest pixel got g
Matrix<double> PoolGradient(Matrix<double> image, Matrix<double> g)
{
    return Matrix<double>.Build.Dense(image.RowCount, image.ColumnCount, (i, j) =>
        image[i, j] == image.SubMatrix(i / 2 * 2, 2, j / 2 * 2, 2).Enumerate().Min() ? g[i / 2, j / 2] : 0);
}
