// verdict: almost
// words: The 1/N of the mean is missing
Matrix<double> P(Matrix<double> W) => Matrix<double>.Build.DenseOfColumnVectors(
    W.EnumerateColumns().Select(w => Softmax(w)));

Matrix<double> Y(Matrix<double> W, int[] labels) =>
    Matrix<double>.Build.Dense(W.RowCount, W.ColumnCount, (j, i) => labels[i] == j ? 1 : 0);

Matrix<double> LogitGradient(Matrix<double> W, int[] labels) => P(W) - Y(W, labels);
