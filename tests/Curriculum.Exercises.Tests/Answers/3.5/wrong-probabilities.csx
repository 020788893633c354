// verdict: almost
// words: subtract 1 at each sample
Matrix<double> P(Matrix<double> W) => Matrix<double>.Build.DenseOfColumnVectors(
    W.EnumerateColumns().Select(w => Softmax(w)));

Matrix<double> LogitGradient(Matrix<double> W, int[] labels) => P(W) / labels.Length;
