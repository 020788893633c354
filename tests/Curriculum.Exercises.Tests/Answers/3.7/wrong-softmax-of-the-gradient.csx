// verdict: keep working
// words: right
(int[] labels, Matrix<double> P) GivenAway(Matrix<double> G)
{
    int[] labels = [.. G.EnumerateColumns().Select(g => g.MinimumIndex())];
    return (labels, Matrix<double>.Build.DenseOfColumnVectors(G.EnumerateColumns().Select(g => Softmax(g))));
}
