// verdict: almost
// words: You applied softmax twice
Vector<double> Once(Vector<double> w) => (w - w.Max()).PointwiseExp() / (w - w.Max()).PointwiseExp().Sum();

Matrix<double> SoftmaxColumns(Matrix<double> W) => Matrix<double>.Build.DenseOfColumnVectors(W.EnumerateColumns().Select(w => Once(Once(w))));
