// verdict: almost
// words: part of the start that A ignores
Vector<double> WhereItEnds(Matrix<double> A, Vector<double> b, Vector<double> start) =>
    start - A.PseudoInverse() * (A * start);
