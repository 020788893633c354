Matrix<double> LogitGradient(Matrix<double> W, int[] labels) => Matrix<double>.Build.Dense(W.RowCount, W.ColumnCount, (j, i) =>
    (1 / W.Column(i).Sum(w => Math.Exp(w - W[j, i])) - (labels[i] == j ? 1 : 0)) / labels.Length);
