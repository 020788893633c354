// verdict: almost
// words: sign is wrong
Vector<double> ShortestSolution(Matrix<double> A, Vector<double> b) =>
    -A.T * (A * A.T).Solve(b);
