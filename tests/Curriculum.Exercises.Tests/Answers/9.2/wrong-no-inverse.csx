// verdict: almost
// words: left out
Vector<double> ShortestSolution(Matrix<double> A, Vector<double> b) =>
    A.T * b;
