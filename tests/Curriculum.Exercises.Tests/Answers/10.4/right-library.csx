Matrix<double> FilterImage(Matrix<double> image, Matrix<double> X)
{
    return new ImageFilter(X).Apply(image);
}
