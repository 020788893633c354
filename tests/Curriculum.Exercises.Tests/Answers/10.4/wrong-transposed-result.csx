// verdict: almost
// words: Your result is transposed
Matrix<double> FilterImage(Matrix<double> image, Matrix<double> X)
{
    return Matrix<double>.Build.Dense(image.ColumnCount - 2, image.RowCount - 2,
        (i, j) => image.SubMatrix(j, 3, i, 3).PointwiseMultiply(X).Enumerate().Sum());
}
