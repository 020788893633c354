// verdict: almost
// words: You divided by 9
Matrix<double> FilterImage(Matrix<double> image, Matrix<double> X)
{
    return Matrix<double>.Build.Dense(image.RowCount - 2, image.ColumnCount - 2,
        (i, j) => image.SubMatrix(i, 3, j, 3).PointwiseMultiply(X).Enumerate().Average());
}
