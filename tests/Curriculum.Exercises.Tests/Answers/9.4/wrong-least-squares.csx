// verdict: almost
// words: AᵀA has no inverse
Vector<double> WhereItEnds(Matrix<double> A, Vector<double> b, Vector<double> start) =>
    start + (A.T * A).Inverse() * A.T * (b - A * start);
