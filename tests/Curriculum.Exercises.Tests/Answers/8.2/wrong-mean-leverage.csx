// verdict: almost
// words: mean leverage
Vector<double> LeftOutErrors(Matrix<double> A, Vector<double> b)
{
    return (b - A * A.QR().Solve(b)) / (1 - A.ColumnCount / (double)A.RowCount);
}
