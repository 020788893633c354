// verdict: almost
// words: hang over the border
Matrix<double> FilterImage(Matrix<double> image, Matrix<double> X)
{
    double Pixel(int i, int j) => i < 0 || j < 0 || i >= image.RowCount || j >= image.ColumnCount ? 0 : image[i, j];
    return Matrix<double>.Build.Dense(image.RowCount, image.ColumnCount, (i, j) =>
        Enumerable.Range(0, 9).Sum(n => X[n / 3, n % 3] * Pixel(i + n / 3 - 1, j + n % 3 - 1)));
}
