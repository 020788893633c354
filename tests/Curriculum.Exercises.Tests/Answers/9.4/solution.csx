// why: All steps together add a combination of rows, Aᵀy, to the start, and y is what makes the end fit:
// AAᵀy is what the start still misses.
Vector<double> WhereItEnds(Matrix<double> A, Vector<double> b, Vector<double> start) =>
    start + A.T * (A * A.T).Solve(b - A * start);
