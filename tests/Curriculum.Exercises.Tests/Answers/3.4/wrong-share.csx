// verdict: almost
// words: exponentials come first
Matrix<double> SoftmaxColumns(Matrix<double> W) => Matrix<double>.Build.DenseOfColumnVectors(W.EnumerateColumns().Select(w => w / w.Sum()));
