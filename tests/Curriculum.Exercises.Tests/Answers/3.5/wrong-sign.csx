// verdict: almost
// words: The sign is wrong
Matrix<double> P(Matrix<double> W) => Matrix<double>.Build.DenseOfColumnVectors(
    W.EnumerateColumns().Select(w => Softmax(w)));

Matrix<double> Y(Matrix<double> W, int[] labels) =>
    Matrix<double>.Build.Dense(W.RowCount, W.ColumnCount, (j, i) => labels[i] == j ? 1 : 0);

Matrix<double> LogitGradient(Matrix<double> W, int[] labels) => (Y(W, labels) - P(W)) / labels.Length;
