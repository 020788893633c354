// verdict: keep working
// words: right
Vector<double> WhereItEnds(Matrix<double> A, Vector<double> b, Vector<double> start)
{
    var ones = Vector<double>.Build.Dense(A.ColumnCount, 1);
    return ones + A.PseudoInverse() * (b - A * ones);
}
