(int[] labels, Matrix<double> P) GivenAway(Matrix<double> G)
{
    int[] labels = [.. G.EnumerateColumns().Select(g => Array.FindIndex(g.ToArray(), x => x < 0))];
    var P = Matrix<double>.Build.Dense(G.RowCount, G.ColumnCount, (j, i) => G.ColumnCount * G[j, i]);
    for (var i = 0; i < G.ColumnCount; i++)
        P[labels[i], i] = 1 - (P.Column(i).Sum() - P[labels[i], i]);   // a column of P adds up to 1
    return (labels, P);
}
