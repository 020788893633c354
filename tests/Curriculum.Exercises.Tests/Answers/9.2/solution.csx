// why: The shortest x has no part orthogonal to the rows, so x = Aᵀy; then AAᵀy = b.
Vector<double> ShortestSolution(Matrix<double> A, Vector<double> b) =>
    A.T * (A * A.T).Solve(b);
