Vector<double> KaczmarzStep(Matrix<double> A, Vector<double> b, Vector<double> x, int i)
{
    var row = A.SubMatrix(i, 1, 0, A.ColumnCount);
    return x + row.PseudoInverse() * (Vector<double>.Build.Dense(1, b[i]) - row * x);
}
