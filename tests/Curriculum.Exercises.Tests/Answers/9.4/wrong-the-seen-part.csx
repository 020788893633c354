// verdict: almost
// words: the other way round
Vector<double> WhereItEnds(Matrix<double> A, Vector<double> b, Vector<double> start)
{
    var plus = A.PseudoInverse();
    return plus * b + plus * A * start;
}
