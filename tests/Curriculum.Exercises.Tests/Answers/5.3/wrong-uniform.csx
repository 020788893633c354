// verdict: almost
// words: equally likely
Vector<double> RowProbabilities(Matrix<double> A) =>
    Vector<double>.Build.Dense(A.RowCount, _ => 1.0 / A.RowCount);
