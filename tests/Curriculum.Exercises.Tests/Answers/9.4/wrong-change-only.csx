// verdict: almost
// words: Add it to the start
Vector<double> WhereItEnds(Matrix<double> A, Vector<double> b, Vector<double> start) =>
    A.T * (A * A.T).Solve(b - A * start);
