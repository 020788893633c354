Matrix<double> SoftmaxColumns(Matrix<double> W) => Matrix<double>.Build.DenseOfColumnVectors(
    W.EnumerateColumns().Select(w => (w - w.Max()).PointwiseExp()).Select(e => e / e.Sum()));
