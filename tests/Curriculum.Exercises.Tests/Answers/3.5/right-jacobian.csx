Matrix<double> LogitGradient(Matrix<double> W, int[] labels) => Matrix<double>.Build.DenseOfColumnVectors(labels.Select((label, i) =>
{
    var p = Softmax(W.Column(i));
    var dp = Vector<double>.Build.Dense(p.Count);
    dp[label] = -1 / p[label];
    return (Diag(p) - p.OuterProduct(p)) * dp / labels.Length;
}));
