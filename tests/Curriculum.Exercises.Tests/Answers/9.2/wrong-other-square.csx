// verdict: almost
// words: has no inverse
Vector<double> ShortestSolution(Matrix<double> A, Vector<double> b) => (A.T * A).Inverse() * A.T * b;
