// verdict: almost
// words: the largest entry of the whole batch
Matrix<double> SoftmaxColumns(Matrix<double> W)
{
    double top = W.Enumerate().Max();
    return Matrix<double>.Build.DenseOfColumnVectors(
        W.EnumerateColumns().Select(w => (w - top).PointwiseExp()).Select(e => e / e.Sum()));
}
