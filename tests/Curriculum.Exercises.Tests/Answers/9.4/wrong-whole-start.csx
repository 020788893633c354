// verdict: almost
// words: counts twice
Vector<double> WhereItEnds(Matrix<double> A, Vector<double> b, Vector<double> start) =>
    start + A.PseudoInverse() * b;
