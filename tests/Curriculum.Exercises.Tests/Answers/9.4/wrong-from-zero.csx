// verdict: almost
// words: whatever the start
Vector<double> WhereItEnds(Matrix<double> A, Vector<double> b, Vector<double> start) =>
    A.T * (A * A.T).Solve(b);
