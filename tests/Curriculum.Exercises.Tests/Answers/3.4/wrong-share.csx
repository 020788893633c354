// verdict: keep working
// words: entries are not right
Matrix<double> SoftmaxColumns(Matrix<double> W) => Matrix<double>.Build.DenseOfColumnVectors(W.EnumerateColumns().Select(w => w / w.Sum()));
