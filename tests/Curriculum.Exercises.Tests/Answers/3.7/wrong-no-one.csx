// verdict: almost
// words: the 1 has to come back
(int[] labels, Matrix<double> P) GivenAway(Matrix<double> G)
{
    int[] labels = [.. G.EnumerateColumns().Select(g => g.MinimumIndex())];
    return (labels, G.ColumnCount * G);
}
