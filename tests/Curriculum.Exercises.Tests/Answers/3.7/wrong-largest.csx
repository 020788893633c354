// verdict: almost
// words: largest entry
(int[] labels, Matrix<double> P) GivenAway(Matrix<double> G)
{
    int[] labels = [.. G.EnumerateColumns().Select(g => g.MaximumIndex())];
    var Y = Matrix<double>.Build.Dense(G.RowCount, G.ColumnCount, (j, i) => j == labels[i] ? 1 : 0);
    return (labels, G.ColumnCount * G + Y);
}
