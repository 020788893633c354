// verdict: keep working
// words: should be
Matrix<double> PoolGradient(Matrix<double> image, Matrix<double> g)
{
    return g;
}
