// verdict: keep working
// words: should be
Matrix<double> FilterImage(Matrix<double> image, Matrix<double> X)
{
    return Matrix<double>.Build.Dense(Math.Max(1, image.RowCount - 3), Math.Max(1, image.ColumnCount - 3),
        (i, j) => image.SubMatrix(i, 3, j, 3).PointwiseMultiply(X).Enumerate().Sum());
}
