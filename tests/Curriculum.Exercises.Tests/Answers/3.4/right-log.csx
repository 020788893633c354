Matrix<double> SoftmaxColumns(Matrix<double> W) => Matrix<double>.Build.Dense(W.RowCount, W.ColumnCount, (j, i) =>
{
    double top = W.Column(i).Maximum();
    double logSum = top + Math.Log(W.Column(i).Sum(w => Math.Exp(w - top)));
    return Math.Exp(W[j, i] - logSum);
});
