// verdict: almost
// words: gradient of the square loss
Matrix<double> P(Matrix<double> W) => Matrix<double>.Build.DenseOfColumnVectors(
    W.EnumerateColumns().Select(w => Softmax(w)));

Matrix<double> Y(Matrix<double> W, int[] labels) =>
    Matrix<double>.Build.Dense(W.RowCount, W.ColumnCount, (j, i) => labels[i] == j ? 1 : 0);

Matrix<double> LogitGradient(Matrix<double> W, int[] labels) =>
    2 * (P(W) - Y(W, labels)).PointwiseMultiply(P(W)).PointwiseMultiply(1 - P(W)) / labels.Length;
