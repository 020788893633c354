// why: ∂/∂w_j of −log p_c is p_j − 1 for j = c and p_j otherwise: p − y. Each sample has weight 1/N in the mean.
Matrix<double> LogitGradient(Matrix<double> W, int[] labels)
{
    var G = Matrix<double>.Build.Dense(W.RowCount, W.ColumnCount);
    for (int i = 0; i < labels.Length; i++)
    {
        var g = Softmax(W.Column(i));
        g[labels[i]] -= 1;
        G.SetColumn(i, g / labels.Length);
    }
    return G;
}
