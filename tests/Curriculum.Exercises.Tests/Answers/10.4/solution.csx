// why: Lay the picture of weights on every place of the image where it fits, multiply what lies on each other,
// and add.
Matrix<double> FilterImage(Matrix<double> image, Matrix<double> X)
{
    return Matrix<double>.Build.Dense(image.RowCount - 2, image.ColumnCount - 2,
        (i, j) => image.SubMatrix(i, 3, j, 3).PointwiseMultiply(X).Enumerate().Sum());
}
