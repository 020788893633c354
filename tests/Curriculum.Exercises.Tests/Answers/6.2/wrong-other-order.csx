// verdict: almost
// words: other order
Matrix<double> MomentumMatrix(double lambda, double s, double beta)
{
    var left = Matrix<double>.Build.DenseOfArray(new[,] { { 1.0, 0 }, { lambda, 1 } });
    var right = Matrix<double>.Build.DenseOfArray(new[,] { { 1.0, -s }, { 0, beta } });
    return right * left;
}
