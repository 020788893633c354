// verdict: almost
// words: the sum over the whole matrix
Matrix<double> SoftmaxColumns(Matrix<double> W)
{
    var E = W.PointwiseExp();
    return E / E.Enumerate().Sum();
}
