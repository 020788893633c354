// why: Solve the slide's equation for the new state: the inverse of [1 0; −λ 1] is [1 0; λ 1].
Matrix<double> MomentumMatrix(double lambda, double s, double beta)
{
    var left = Mat(new double[,] { { 1, 0 }, { -lambda, 1 } });
    var right = Mat(new double[,] { { 1, -s }, { 0, beta } });
    return left.Inverse() * right;
}
