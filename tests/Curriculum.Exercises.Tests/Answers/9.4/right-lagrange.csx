Vector<double> WhereItEnds(Matrix<double> A, Vector<double> b, Vector<double> start)
{
    var (N, p) = (A.RowCount, A.ColumnCount);          // least ‖x − start‖² with Ax = b
    var K = Matrix<double>.Build.Dense(N + p, N + p);
    K.SetSubMatrix(0, 0, Matrix<double>.Build.DenseIdentity(p));
    K.SetSubMatrix(0, p, A.T);
    K.SetSubMatrix(p, 0, A);
    var right = Vector<double>.Build.Dense(N + p, i => i < p ? start[i] : b[i - p]);
    return K.Solve(right).SubVector(0, p);
}
