// verdict: almost
// words: entry by entry
Matrix<double> FilterImage(Matrix<double> image, Matrix<double> X)
{
    return Matrix<double>.Build.Dense(image.RowCount - 2, image.ColumnCount - 2,
        (i, j) => (image.SubMatrix(i, 3, j, 3) * X).Enumerate().Sum());
}
