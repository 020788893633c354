Matrix<double> SoftmaxColumns(Matrix<double> W) => Matrix<double>.Build.Dense(W.RowCount, W.ColumnCount,
    (j, i) => 1 / W.Column(i).Sum(w => Math.Exp(w - W[j, i])));
