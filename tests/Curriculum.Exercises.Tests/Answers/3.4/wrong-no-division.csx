// verdict: almost
// words: left out the division
Matrix<double> SoftmaxColumns(Matrix<double> W) => Matrix<double>.Build.DenseOfColumnVectors(
    W.EnumerateColumns().Select(w => (w - w.Max()).PointwiseExp()));
