// verdict: almost
// words: before the 1 is added
(int[] labels, Matrix<double> P) GivenAway(Matrix<double> G)
{
    int[] labels = [.. G.EnumerateColumns().Select(g => g.MinimumIndex())];
    var Y = Matrix<double>.Build.Dense(G.RowCount, G.ColumnCount, (j, i) => j == labels[i] ? 1 : 0);
    return (labels, G.ColumnCount * (G + Y));
}
