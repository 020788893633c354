// verdict: almost
// words: exchanged rows and columns of X
Matrix<double> FilterImage(Matrix<double> image, Matrix<double> X)
{
    return Matrix<double>.Build.Dense(image.RowCount - 2, image.ColumnCount - 2,
        (i, j) => image.SubMatrix(i, 3, j, 3).PointwiseMultiply(X.T).Enumerate().Sum());
}
