// verdict: almost
// words: softmax comes first
Matrix<double> Y(Matrix<double> W, int[] labels) =>
    Matrix<double>.Build.Dense(W.RowCount, W.ColumnCount, (j, i) => labels[i] == j ? 1 : 0);

Matrix<double> LogitGradient(Matrix<double> W, int[] labels) => (W - Y(W, labels)) / labels.Length;
