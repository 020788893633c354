// verdict: almost
// words: every sample
Vector<double> MinibatchGradient(Matrix<double> A, Vector<double> b, Vector<double> x, int[] batch) =>
    A.Transpose() * (A * x - b) / A.RowCount;
