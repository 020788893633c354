// verdict: almost
// words: e^1000 overflows
Matrix<double> SoftmaxColumns(Matrix<double> W) => Matrix<double>.Build.DenseOfColumnVectors(
    W.EnumerateColumns().Select(w => w.PointwiseExp()).Select(e => e / e.Sum()));
