Matrix<double> P(Matrix<double> W) => Matrix<double>.Build.DenseOfColumnVectors(
    W.EnumerateColumns().Select(w => Softmax(w)));

Matrix<double> LogitGradient(Matrix<double> W, int[] labels)
{
    var Y = Matrix<double>.Build.Dense(W.RowCount, W.ColumnCount, (j, i) => labels[i] == j ? 1 : 0);
    return (P(W) - Y) / W.ColumnCount;
}
