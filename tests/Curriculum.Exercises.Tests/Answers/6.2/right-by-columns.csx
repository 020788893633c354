Matrix<double> MomentumMatrix(double lambda, double s, double beta)
{
    Vector<double> Next(double c, double d)
    {
        var z = d;
        var x = c - s * z;
        return Vec(x, lambda * x + beta * z);
    }
    return Matrix<double>.Build.DenseOfColumnVectors(Next(1, 0), Next(0, 1));
}
