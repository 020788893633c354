// verdict: almost
// words: you started at ones
Vector<double> ShortestSolution(Matrix<double> A, Vector<double> b)
{
    var start = Vector<double>.Build.Dense(A.ColumnCount, 1);
    return start + A.T * (A * A.T).Solve(b - A * start);
}
