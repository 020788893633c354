// verdict: almost
// words: not the shortest
Vector<double> ShortestSolution(Matrix<double> A, Vector<double> b)
{
    var n = A.RowCount;
    var x = Vector<double>.Build.Dense(A.ColumnCount);
    x.SetSubVector(0, n, A.SubMatrix(0, n, 0, n).Solve(b));
    return x;
}
