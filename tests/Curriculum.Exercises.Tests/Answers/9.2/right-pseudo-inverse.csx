Vector<double> ShortestSolution(Matrix<double> A, Vector<double> b) =>
    A.PseudoInverse() * b;
