// verdict: almost
// words: sign is turned
Vector<double> WhereItEnds(Matrix<double> A, Vector<double> b, Vector<double> start) =>
    start + A.T * (A * A.T).Solve(A * start - b);
