// verdict: almost
// words: first sample
Vector<double> MinibatchGradient(Matrix<double> A, Vector<double> b, Vector<double> x, int[] batch) =>
    (A.Row(batch[0]) * x - b[batch[0]]) * A.Row(batch[0]);
