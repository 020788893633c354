(Matrix<double> dA, Vector<double> db) BatchGradient(Matrix<double> A, Vector<double> b, Matrix<double> V, Matrix<double> Y)
{
    var ones = Matrix<double>.Build.Dense(1, V.ColumnCount, 1.0);
    var (M, U) = (A.Append(b.ToColumnMatrix()), V.Stack(ones));
    var all = (M * U - Y) * U.T / V.ColumnCount;
    return (all.SubMatrix(0, A.RowCount, 0, A.ColumnCount), all.Column(A.ColumnCount));
}
