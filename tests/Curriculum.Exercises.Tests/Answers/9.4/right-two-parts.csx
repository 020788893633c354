Vector<double> WhereItEnds(Matrix<double> A, Vector<double> b, Vector<double> start)
{
    var plus = A.PseudoInverse();
    var ignored = start - plus * (A * start);
    return plus * b + ignored;
}
