Matrix<double> MomentumMatrix(double lambda, double s, double beta)
{
    var left = Matrix<double>.Build.DenseOfRowArrays(new[] { 1.0, 0 }, new[] { -lambda, 1 });
    return left.Solve(Matrix<double>.Build.DenseOfRowArrays(new[] { 1, -s }, new[] { 0, beta }));
}
