// verdict: almost
// words: one by one
Vector<double> ShortestSolution(Matrix<double> A, Vector<double> b) =>
    A.T * b.PointwiseDivide((A * A.T).Diagonal());
