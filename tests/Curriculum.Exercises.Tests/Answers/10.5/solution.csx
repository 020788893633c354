// why: The maximum equals its winner, so its derivative is 1 for the winner and 0 for the others: the winner
// gets the whole gradient of its window.
Matrix<double> PoolGradient(Matrix<double> image, Matrix<double> g)
{
    return Matrix<double>.Build.Dense(image.RowCount, image.ColumnCount, (i, j) =>
        image[i, j] == image.SubMatrix(i / 2 * 2, 2, j / 2 * 2, 2).Enumerate().Max() ? g[i / 2, j / 2] : 0);
}
