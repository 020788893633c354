// verdict: almost
// words: You turned X by 180°
Matrix<double> FilterImage(Matrix<double> image, Matrix<double> X)
{
    return Matrix<double>.Build.Dense(image.RowCount - 2, image.ColumnCount - 2, (i, j) =>
    {
        double sum = 0;
        for (int p = 0; p < 3; p++)
            for (int q = 0; q < 3; q++)
                sum += X[2 - p, 2 - q] * image[i + p, j + q];
        return sum;
    });
}
